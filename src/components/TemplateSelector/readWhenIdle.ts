import type { TemplateGroup } from '../../core/template/groupTemplates.js';
import { indexTemplates } from '../../core/template/searchTemplates.js';

/**
 * Reads templates for the first search while the page has nothing else to do: a list needs only those that it shows.
 * Without such times the first search reads them. Returns what ends it.
 */
export function readWhenIdle(groups: readonly TemplateGroup[]): () => void {
  if (!('requestIdleCallback' in window)) return () => {};
  let place = 0;
  const read = (deadline: IdleDeadline) => {
    while (place < groups.length && deadline.timeRemaining() > 1) {
      // Kept with each template.
      indexTemplates(groups[place++]?.variants ?? []);
    }
    if (place < groups.length) handle = requestIdleCallback(read);
  };
  let handle = requestIdleCallback(read);
  return () => cancelIdleCallback(handle);
}
