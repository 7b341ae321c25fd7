'use client';

import { forwardRef, type HTMLAttributes, memo, type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { TemplateListState } from '../../conversation/templateList.js';
import { type SectionRun, sectionRuns, type TemplateSection } from '../../conversation/templateSections.js';
import type { TemplateGroup } from '../../core/template/groupTemplates.js';
import type { Template } from '../../core/template/Template.js';
import { useElementId } from '../../hooks/useElementId.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { dataAttributes } from '../internal/dataAttributes.js';
import { FleetingButton, useFocusSuccession } from '../internal/FleetingButton.js';
import { PartIcon } from '../internal/PartIcon.js';
import { useRoot } from '../internal/refs.js';
import { type PartOf, renderPart } from '../internal/renderPart.js';
import { type TemplatePart, type TextProps, type Texts, useTexts } from '../internal/TextDefaults.js';
import { readWhenIdle } from './readWhenIdle.js';
import { selectorTexts } from './selectorTexts.js';
import { TemplateBones } from './TemplateBones.js';
import { TemplateFilters } from './TemplateFilters.js';
import { offeredOf, TemplateOption } from './TemplateOption.js';
import { useListKeys } from './useListKeys.js';
import { useListWindow } from './useListWindow.js';

export interface TemplateListProps
  extends TextProps,
    Omit<PartOf<HTMLAttributes<HTMLDivElement>, TemplateListState>, 'onSelect'> {
  /** `list` of `useTemplateSelector`. `data-status` is its status. */
  list: TemplateListState;
  selected: Template | null;
  onSelect: (template: Template) => void;
  /** Loads the next page; without it no such button is shown. */
  onLoadMore?: (() => void) | undefined;
  /** Loads again after an error; without it no such button is shown. */
  onRetry?: (() => void) | undefined;
}

/** Shown where the host gives no list. */
const NOTHING: TemplateListState = {
  ...{ query: '', category: '', language: '', status: 'loading', hasMore: false, error: undefined, total: 0 },
  ...{
    leftOut: 0,
    categories: [],
    languages: [],
    groups: [],
    sections: [],
    favorites: [],
    toggleFavorite: null,
  },
  ...{ setQuery() {}, setCategory() {}, setLanguage() {}, getMeta: undefined },
  getVerdict: () => ({ isAllowed: true }),
};

/**
 * Search, filters and list of a selector: a combobox that owns a listbox. Of thousands of templates a few dozen are
 * in the document at a time.
 *
 * @example <TemplateList list={list} selected={selected} onSelect={select} />
 */
export const TemplateList = memo(
  forwardRef<HTMLDivElement, TemplateListProps>(function TemplateList(props, ref) {
    const { list: given, selected, onSelect, onLoadMore, onRetry, locale, strings, ...host } = props;
    const list = Array.isArray(given?.sections) ? given : NOTHING;
    const [root, bothRefs] = useRoot(ref);
    const texts = useTexts(selectorTexts, { locale, strings }, root);
    const { templates } = texts.strings;
    const id = useElementId();
    const { groups, sections, getVerdict, getMeta } = list;
    const view = useListWindow(groups);
    useEffect(() => readWhenIdle(groups), [groups]);
    const choose = useCallback(
      (group: TemplateGroup) => {
        const { template, verdict } = offeredOf(group, getVerdict);
        if (verdict.isAllowed) onSelect(template);
      },
      [getVerdict, onSelect],
    );
    const keys = useListKeys({
      groups,
      window: view,
      hasQuery: list.query !== '',
      clearQuery: () => list.setQuery(''),
      choose: (place) => groups[place] && choose(groups[place]),
      selected: selected === null ? -1 : groups.findIndex(({ name }) => name === selected.name),
    });
    const { clear } = keys;
    const onChoose = useCallback(
      (group: TemplateGroup) => {
        clear();
        choose(group);
      },
      [choose, clear],
    );
    const optionId = (place: number) => `${id}-option-${place}`;
    const isParted = sections.some(({ kind }) => kind !== 'all');
    const isInDocument = keys.active >= view.from && keys.active < view.to;
    return renderPart('div', {
      state: list,
      own: {
        className: 'mw mw-templates-list',
        ...dataAttributes({ status: list.status }),
        children: (
          <>
            {hasNone(list) ? null : (
              <TemplateTools>
                <div className="mw-templates-search">
                  <PartIcon name="search" />
                  <input
                    className="mw-input mw-templates-query"
                    type="text"
                    role="combobox"
                    aria-label={templates.search}
                    aria-autocomplete="list"
                    aria-expanded={groups.length > 0}
                    aria-controls={`${id}-list`}
                    aria-activedescendant={isInDocument ? optionId(keys.active) : undefined}
                    autoComplete="off"
                    spellCheck={false}
                    placeholder={templates.search}
                    value={list.query}
                    onChange={(event) => list.setQuery(event.target.value)}
                    onKeyDown={keys.onKeyDown}
                  />
                </div>
                <TemplateFilters list={list} texts={texts} />
                <p className="mw-templates-count-text" role="status">
                  {list.status === 'ready' && groups.length > 0
                    ? formatPlural(templates.results, groups.length, texts.locale)
                    : null}
                </p>
              </TemplateTools>
            )}
            <div
              ref={view.ref}
              className="mw-templates-options"
              role="listbox"
              tabIndex={-1}
              id={`${id}-list`}
              aria-label={templates.list}
              hidden={groups.length === 0}
              onScroll={() => {
                view.onScroll();
                keys.onScrolled();
              }}
            >
              <div role="presentation" style={{ blockSize: view.before }} />
              {sectionRuns(sections, view.from, view.to).map((run) => (
                <TemplateListSection
                  key={`${run.section.kind} ${run.section.useCase}`}
                  run={run}
                  name={isParted ? sectionName(run.section, texts) : ''}
                >
                  {run.groups.map((group, index) => (
                    <TemplateOption
                      key={group.name}
                      id={optionId(run.from + index)}
                      group={group}
                      place={run.from + index}
                      count={groups.length}
                      isActive={keys.active === run.from + index}
                      isSelected={selected?.name === group.name}
                      isUnderUseCase={run.section.kind === 'use-case'}
                      getVerdict={getVerdict}
                      getMeta={getMeta}
                      texts={texts}
                      onChoose={onChoose}
                    />
                  ))}
                </TemplateListSection>
              ))}
              <div role="presentation" style={{ blockSize: view.behind }} />
            </div>
            <TemplateListNotice list={list} texts={texts} onRetry={onRetry} onLoadMore={onLoadMore} />
          </>
        ),
      },
      host,
      ref: bothRefs,
    });
  }),
);

/** Without a search there is nothing: neither to be searched, nor to be chosen from. */
export function hasNone({ status, total, query, category, language }: TemplateListState): boolean {
  return status !== 'loading' && total === 0 && query + category + language === '';
}

/** They go away where it turns out that there is nothing to search: the focus goes to what says so. */
function TemplateTools({ children }: { children: ReactNode }) {
  const tools = useRef<HTMLDivElement>(null);
  useFocusSuccession(tools, (element) =>
    element.parentElement?.querySelector<HTMLElement>('.mw-templates-notice'),
  );
  return (
    <div ref={tools} className="mw-templates-tools">
      {children}
    </div>
  );
}

interface TemplateListSectionProps {
  run: SectionRun;
  /** `''`: the list is not parted. */
  name: string;
  children: ReactNode;
}

/** Options under one heading. The group is named by itself, since its heading may be out of the document. */
function TemplateListSection({ run, name, children }: TemplateListSectionProps) {
  if (name === '') return <>{children}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox owns groups, not fieldsets
    <div className="mw-plain" role="group" aria-label={name}>
      {run.isStart ? (
        <div className="mw-templates-section" aria-hidden="true">
          {name}
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** Heading of a section: the host's words for a use case, else the kit's. */
function sectionName({ kind, useCase }: TemplateSection, { strings }: Texts<TemplatePart>): string {
  return kind === 'use-case' ? useCase : strings.templates.sections[kind];
}

interface TemplateListNoticeProps {
  list: TemplateListState;
  texts: Texts<TemplatePart>;
  onRetry: (() => void) | undefined;
  onLoadMore: (() => void) | undefined;
}

/** What there is to say below the list, or in its place: loading, failed, empty, more to load. */
function TemplateListNotice({ list, texts, onRetry, onLoadMore }: TemplateListNoticeProps) {
  const { templates } = texts.strings;
  const button = (text: string, onClick: () => void) => (
    <FleetingButton className="mw-button" successorOf={searchOf} onClick={onClick}>
      {text}
    </FleetingButton>
  );
  const [text, hint] = noticeOf(list, texts);
  const isFiltered = list.query + list.category + list.language !== '';
  const isLoading = list.status === 'loading' && list.groups.length === 0;
  const isEmpty = list.groups.length === 0 && !isLoading;
  return (
    <div className="mw-templates-notice" tabIndex={-1} data-empty={list.groups.length === 0 ? '' : undefined}>
      {isEmpty ? <PartIcon name={list.status === 'error' ? 'failed' : 'message'} /> : null}
      <p className={isLoading ? 'mw-hidden' : 'mw-templates-notice-text'} role="status">
        {text}
        {isEmpty && hint ? <span className="mw-templates-notice-hint">{hint}</span> : null}
      </p>
      {list.status === 'error' && onRetry ? button(templates.retry, onRetry) : null}
      {list.status === 'ready' && list.hasMore && onLoadMore ? button(templates.loadMore, onLoadMore) : null}
      {list.status === 'ready' && isEmpty && isFiltered
        ? button(templates.clearSearch, () => {
            list.setCategory('');
            list.setLanguage('');
            list.setQuery('');
          })
        : null}
      {isLoading ? <TemplateBones /> : null}
    </div>
  );
}

/** The list's search field, from which its keys work. */
function searchOf(button: HTMLElement): Element | null | undefined {
  const list = button.closest('.mw-templates-list');
  return list?.querySelector('.mw-templates-query') ?? list?.querySelector('.mw-templates-notice');
}

/** What is the matter, and what to do or to expect. */
function noticeOf(list: TemplateListState, { strings }: Texts<TemplatePart>): readonly string[] {
  const { templates } = strings;
  if (list.status === 'error') return [templates.loadFailed, templates.loadFailedHint];
  if (list.status === 'loading') return [templates.loading];
  if (hasNone(list)) {
    return list.leftOut > 0
      ? [templates.noneSendable, templates.noneSendableHint]
      : [templates.empty, templates.emptyHint];
  }
  return list.groups.length === 0 ? [templates.noResults] : [];
}
