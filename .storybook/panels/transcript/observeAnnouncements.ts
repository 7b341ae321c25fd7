import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Announcement } from './Announcement.js';
import { spokenText } from './spokenText.js';

const liveRegions = '[aria-live], [role="status"], [role="alert"], [role="log"], output';

/**
 * Tells what a screen reader is told on a page: changes of its live regions, alerts that appear, names of what gets the
 * focus. Returns how to stop.
 */
export function observeAnnouncements(page: Document, tell: (announcement: Announcement) => void): () => void {
  const lastSaid = new WeakMap<Element, string>();

  const say = (region: Element) => {
    const kind = politenessOf(region);
    const raw = region.textContent ?? '';
    if (kind === undefined || raw === lastSaid.get(region)) return;
    lastSaid.set(region, raw);
    const text = isSilent(region) ? '' : spokenText(region);
    if (text !== '') tell({ kind, text });
  };

  const observer = new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const changed = target instanceof Element ? target : target.parentElement;
      const region = changed?.closest(liveRegions);
      if (region != null) regions.add(region);
      for (const node of addedNodes) {
        for (const alert of alertsIn(node)) regions.add(alert);
      }
    }
    for (const region of regions) if (region.isConnected) say(region);
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true });

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === page.body) return;
    const description = computeAccessibleDescription(target).trim();
    tell({
      kind: 'focus',
      text: computeAccessibleName(target).trim(),
      role: getRole(target) ?? target.localName,
      ...(description === '' ? null : { description }),
    });
  };
  page.addEventListener('focusin', onFocus);

  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', onFocus);
  };
}

/** Only alerts speak when they come with their text; a polite region must be there before its text. */
function alertsIn(node: Node): Element[] {
  if (!(node instanceof Element)) return [];
  const found = [...node.querySelectorAll(liveRegions)];
  if (node.matches(liveRegions)) found.unshift(node);
  return found.filter((region) => politenessOf(region) === 'assertive');
}

function politenessOf(region: Element): 'polite' | 'assertive' | undefined {
  const live = region.getAttribute('aria-live');
  if (live === 'off') return undefined;
  if (live === 'assertive' || live === 'polite') return live;
  return region.getAttribute('role') === 'alert' ? 'assertive' : 'polite';
}

function isSilent(region: Element): boolean {
  return region.closest('[aria-hidden="true"], [inert]') !== null || !region.checkVisibility();
}
