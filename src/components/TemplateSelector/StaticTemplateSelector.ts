import { SelectorView } from './SelectorView.js';
import { selectorOf } from './selectorOf.js';

/** `TemplateSelector` with all its code at once. */
export const StaticTemplateSelector = selectorOf({
  loaded: SelectorView,
  load: () => Promise.resolve(SelectorView),
});
