'use client';

import type { ComponentType } from 'react';
import { lazyPart } from '../internal/lazyPart.js';
import type { SelectorViewProps } from './SelectorView.js';
import { selectorOf } from './selectorOf.js';

export type { TemplateSelectorLook, TemplateSelectorParts, TemplateSelectorProps } from './selectorOf.js';

/** What is loaded when a selector is first needed. */
export const lazySelector = lazyPart<ComponentType<SelectorViewProps>>(
  async () => (await import('./SelectorView.js')).SelectorView,
);

/**
 * Search, choose, fill in, check and send a template. `data-status` says how far it is. Everything stays as it is
 * when a send fails; a success says that the customer has to reply now.
 *
 * The form is the review too: preview, recipient, language, cost and balance stand beside the button, and nothing
 * goes without a press on it, also where there is nothing to fill in. For one more question use `beforeSend`.
 *
 * Its code is loaded when it is first needed: ahead in idle time while the window is not open, and at once with
 * `react-messaging-window/templates` or `react-messaging-window/eager`.
 *
 * @example
 * <TemplateSelector channel="whatsapp" open={isOpen} onOpenChange={setOpen} templates={definitions} contact={{ phone }} onSendTemplate={({ payload }) => post(payload)} />
 */
export const TemplateSelector = selectorOf(lazySelector);
