'use client';
import type { TemplateListState } from '../../conversation/templateList.js';
import { FleetingButton } from '../internal/FleetingButton.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

interface TemplateListNoticeProps {
  list: TemplateListState;
  texts: Texts<TemplatePart>;
  onRetry: (() => void) | undefined;
  onLoadMore: (() => void) | undefined;
}

/** What there is to say below the list, or in its place: loading, failed, empty, more to load. */
export function TemplateListNotice({ list, texts, onRetry, onLoadMore }: TemplateListNoticeProps) {
  const { templates } = texts.strings;
  const button = (text: string, onClick: () => void) => (
    <FleetingButton className="mw-button" successorOf={searchOf} onClick={onClick}>
      {text}
    </FleetingButton>
  );
  const text = noticeOf(list, texts);
  return (
    <div className="mw-templates-notice" data-empty={list.groups.length === 0 ? '' : undefined}>
      <p className="mw-templates-notice-text" role="status">
        {text}
      </p>
      {list.status === 'error' && onRetry ? button(templates.retry, onRetry) : null}
      {list.status === 'ready' && list.hasMore && onLoadMore ? button(templates.loadMore, onLoadMore) : null}
      {list.status === 'loading' && list.groups.length === 0 ? (
        <div className="mw-templates-skeleton" aria-hidden="true">
          <span className="mw-templates-bone" />
          <span className="mw-templates-bone" />
          <span className="mw-templates-bone" />
        </div>
      ) : null}
    </div>
  );
}

/** The list's search field, from which its keys work. */
function searchOf(button: HTMLElement): Element | null | undefined {
  return button.closest('.mw-templates-list')?.querySelector('.mw-templates-query');
}

function noticeOf(list: TemplateListState, { strings }: Texts<TemplatePart>): string | null {
  const { templates } = strings;
  if (list.status === 'error') return templates.loadFailed;
  if (list.status === 'loading') return templates.loading;
  if (list.total === 0) return templates.empty;
  return list.groups.length === 0 ? templates.noResults : null;
}
