import { type ConversationOptions, TemplateSelector } from 'react-messaging-window';
import { templatesApi } from './templatesApi.js';

interface TemplatePickerProps
  extends Pick<ConversationOptions, 'channel' | 'conversationKey' | 'contact' | 'onSendTemplate'> {
  account: string;
}

/** The pages of the query are the templates: nothing is copied into a second cache. */
export function TemplatePicker({ account, ...conversation }: TemplatePickerProps) {
  const { data, isFetching, isError, error, hasNextPage, fetchNextPage, refetch } =
    templatesApi.useTemplatesInfiniteQuery(account);
  return (
    <TemplateSelector
      {...conversation}
      variant="inline"
      templates={{
        items: data?.pages ?? [],
        status: isFetching ? 'loading' : isError ? 'error' : 'ready',
        hasMore: hasNextPage,
        error,
      }}
      onLoadMore={() => void fetchNextPage()}
      onRetry={() => void (data === undefined ? refetch() : fetchNextPage())}
    />
  );
}
