import { MwBadge } from './MwBadge.js';
import { MwComposer } from './MwComposer.js';
import { MwRiskAlert } from './MwRiskAlert.js';
import { MwTemplateSelector } from './MwTemplateSelector.js';

const ELEMENTS: Record<string, CustomElementConstructor> = {
  badge: MwBadge,
  'risk-alert': MwRiskAlert,
  composer: MwComposer,
  'template-selector': MwTemplateSelector,
};

declare global {
  interface HTMLElementTagNameMap {
    'mw-badge': MwBadge;
    'mw-risk-alert': MwRiskAlert;
    'mw-composer': MwComposer;
    'mw-template-selector': MwTemplateSelector;
  }
}

/**
 * Registers the elements: `<mw-badge>`, `<mw-risk-alert>`, `<mw-composer>`, `<mw-template-selector>`. Names that are
 * taken stay as they are, so that it may be called twice.
 *
 * @param registry @default the page's own; on a server nothing happens
 * @param prefix what the names begin with
 * @example defineElements(customElements, 'acme'); // <acme-badge>
 */
export function defineElements(registry?: CustomElementRegistry, prefix = 'mw'): void {
  const names = registry ?? (typeof customElements === 'undefined' ? null : customElements);
  if (names === null) return;
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (names.get(`${prefix}-${name}`) !== undefined) continue;
    // A class has one name: under another one it takes a class of its own.
    names.define(`${prefix}-${name}`, isFree(names, element) ? element : class extends element {});
  }
}

const taken = new WeakSet<CustomElementConstructor>();

function isFree(registry: CustomElementRegistry, element: CustomElementConstructor): boolean {
  if (taken.has(element) || registry.getName?.(element)) return false;
  taken.add(element);
  return true;
}
