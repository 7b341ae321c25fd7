/** What a loader of the host knows; fits the result of a query hook. */
export interface TemplateLoad {
  /** Definitions or list answers so far. */
  items: unknown;
  status: 'loading' | 'ready' | 'error';
  hasMore?: boolean | undefined;
  error?: unknown;
}

/**
 * Definitions, the list answer that holds them, or a loader's state: `TemplateLoad`, or the `data` and `status` of a
 * query library. Nothing yet: they are being loaded.
 */
export type TemplateSource = TemplateLoad | readonly unknown[] | object | null | undefined;

const LOADING: TemplateLoad = { items: undefined, status: 'loading' };

/** The words of query libraries: `pending` and `success` are TanStack Query's. */
const STATUSES: ReadonlyMap<unknown, TemplateLoad['status']> = new Map([
  ['loading', 'loading'],
  ['pending', 'loading'],
  ['ready', 'ready'],
  ['success', 'ready'],
  ['error', 'error'],
]);

/** A source as a loader's state: definitions that are there need no loading. */
export function loadOf(source: TemplateSource): TemplateLoad {
  if (source === undefined || source === null) return LOADING;
  const { status: word, components, hasMore, error } = source as Record<string, unknown>;
  const status = STATUSES.get(word) ?? ('items' in source && word !== undefined ? 'ready' : undefined);
  // A definition alone has a status too.
  if (status === undefined || components !== undefined) return { items: source, status: 'ready' };
  const items = 'items' in source ? source.items : 'data' in source ? source.data : source;
  return { items, status, hasMore: hasMore === true, error };
}

/** Whether a source says that there are no templates at all; one that is still loading does not. */
export function isEmptySource(source: TemplateSource): boolean {
  const { items, status, hasMore } = loadOf(source);
  const list = Array.isArray(items) ? items : (Object(items) as { data?: unknown }).data;
  return Array.isArray(list) && list.length === 0 && status === 'ready' && hasMore !== true;
}
