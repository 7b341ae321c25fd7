'use client';

import { StaticTemplateSelector } from '../components/TemplateSelector/StaticTemplateSelector.js';
import type { TemplateSelectorReason } from '../components/TemplateSelector/TemplateDialog.js';
import type { SendContext } from '../conversation/ConversationOptions.js';
import type { MessagingEvent } from '../conversation/MessagingEvent.js';
import type { TemplateSend, TwilioSend } from '../conversation/TemplateSend.js';
import type { Template } from '../core/template/Template.js';
import { adoptStyles } from './adoptStyles.js';
import { ElementDefaults } from './ElementDefaults.js';
import type { Sendable } from './ElementEvents.js';
import type { TemplateSelectorValues } from './MwTemplateSelector.js';
import { partStyles } from './partStyles.js';
import { contactKinds, contactOf, type ElementValues, sharedKinds } from './SharedValues.js';
import { templateStyles } from './templateStyles.js';
import { type View, viewOf } from './View.js';

type SendPlace = Pick<Sendable, 'conversationKey' | 'signal'>;

interface TemplateViewOptions {
  element: HTMLElement;
  root: ShadowRoot;
  values: () => ElementValues;
  onOpenChange: (open: boolean, reason: TemplateSelectorReason) => void;
  onSend: (send: TemplateSend, more: SendPlace) => Promise<unknown>;
  onSendTwilio: (send: TwilioSend, more: SendPlace) => Promise<unknown>;
  onInsertText: (text: string, template: Template, conversationKey: string | undefined) => void;
  onEvent: (event: MessagingEvent) => void;
  onLoadMore: () => void;
  onRetry: () => void;
  onQueryChange: (query: string) => void;
}

const NO_TEMPLATES: readonly never[] = [];

/** What `<mw-template-selector>` shows, in a module of its own: it is the largest part of the kit. */
export function templateView(options: TemplateViewOptions): View {
  const { element, root, values, onOpenChange, onSend, onSendTwilio, onInsertText, ...handlers } = options;
  const view = viewOf(root, () => {
    const all = values();
    // The others come by the defaults, and as one contact.
    const isOther = (name: string) => !(name in sharedKinds) && !(name in contactKinds);
    const own = Object.fromEntries(Object.entries(all).filter(([name]) => isOther(name)));
    const {
      channel = 'whatsapp',
      schedule,
      insert,
      templates,
      open,
      ...look
    } = own as TemplateSelectorValues;
    const { conversationKey } = look;
    const send = (message: TemplateSend, { signal }: SendContext) =>
      onSend(message, { conversationKey, signal });
    return (
      <ElementDefaults element={element} values={all}>
        <StaticTemplateSelector
          {...look}
          {...handlers}
          channel={channel}
          contact={contactOf(all)}
          templates={templates ?? NO_TEMPLATES}
          onSendTemplate={send}
          onSendTwilio={(message, { signal }) => onSendTwilio(message, { conversationKey, signal })}
          onQueueTemplate={schedule === true ? send : undefined}
          onInsertText={
            insert === true
              ? (text, template) => onInsertText(text, template, look.conversationKey)
              : undefined
          }
          open={open === true}
          onOpenChange={(isOpen, { reason }) => onOpenChange(isOpen, reason)}
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
