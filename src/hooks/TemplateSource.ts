/** What a loader of the host knows; fits the result of a query hook. */
export interface TemplateLoad {
  /** Definitions or list answers so far. */
  items: unknown;
  status: 'loading' | 'ready' | 'error';
  hasMore?: boolean;
  error?: unknown;
}

/** Definitions, the list answer that holds them, or a loader's state. */
export type TemplateSource = TemplateLoad | readonly unknown[] | object;

/** A source as a loader's state: definitions that are there need no loading. */
export function loadOf(source: TemplateSource): TemplateLoad {
  return 'items' in source && 'status' in source ? source : { items: source, status: 'ready' };
}
