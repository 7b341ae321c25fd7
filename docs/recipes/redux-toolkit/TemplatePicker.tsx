import { TemplateSelector, type TemplateSelectorProps } from 'react-messaging-window';
import { templatesApi } from './templatesApi.js';

interface TemplatePickerProps extends Pick<TemplateSelectorProps, 'to' | 'onSend'> {
  account: string;
}

/** The pages of the query are the templates: nothing is copied into a second cache. */
export function TemplatePicker({ account, ...selector }: TemplatePickerProps) {
  const { data, isFetching, isError, error, hasNextPage, fetchNextPage, refetch } =
    templatesApi.useTemplatesInfiniteQuery(account);
  return (
    <TemplateSelector
      variant="inline"
      templates={{
        items: data?.pages ?? [],
        status: isFetching ? 'loading' : isError ? 'error' : 'ready',
        hasMore: hasNextPage,
        error,
      }}
      onLoadMore={() => void fetchNextPage()}
      onRetry={() => void (data === undefined ? refetch() : fetchNextPage())}
      {...selector}
    />
  );
}
