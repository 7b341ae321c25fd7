'use client';
import { propsWithout } from '../components/internal/propsWithout.js';
import type { TemplateSelectorReason } from '../components/TemplateSelector/TemplateDialog.js';
import { TemplateSelector } from '../components/TemplateSelector/TemplateSelector.js';
import type { TemplateSend } from '../hooks/TemplateSend.js';
import { adoptStyles } from './adoptStyles.js';
import { ElementDefaults } from './ElementDefaults.js';
import type { TemplateSelectorValues } from './MwTemplateSelector.js';
import { partStyles } from './partStyles.js';
import { sharedKinds } from './SharedValues.js';
import { templateStyles } from './templateStyles.js';
import { type View, viewOf } from './View.js';

interface TemplateViewOptions {
  element: HTMLElement;
  root: ShadowRoot;
  values: () => Readonly<Record<string, unknown>>;
  onOpenChange: (open: boolean, reason: TemplateSelectorReason) => void;
  onSend: (send: TemplateSend, conversationKey: string | undefined) => Promise<void>;
  onLoadMore: () => void;
  onRetry: () => void;
  onQueryChange: (query: string) => void;
}

const SHARED: ReadonlySet<string> = new Set(Object.keys(sharedKinds));
const NO_TEMPLATES: readonly never[] = [];

/** What `<mw-template-selector>` shows, in a module of its own: it is the largest part of the kit. */
export function templateView(options: TemplateViewOptions): View {
  const { element, root, values, onOpenChange, onSend, ...handlers } = options;
  const view = viewOf(root, () => {
    const all = values();
    // The others come by the defaults.
    const own: TemplateSelectorValues = propsWithout(all, SHARED);
    const { conversationKey } = own;
    return (
      <ElementDefaults element={element} values={all}>
        <TemplateSelector
          {...own}
          {...handlers}
          onSend={(send) => onSend(send, conversationKey)}
          templates={own.templates ?? NO_TEMPLATES}
          open={own.open === true}
          onOpenChange={(open, { reason }) => onOpenChange(open, reason)}
        />
      </ElementDefaults>
    );
  });
  return {
    render() {
      adoptStyles(root, [partStyles, templateStyles]);
      view.render();
    },
    unmount: () => view.unmount(),
  };
}
