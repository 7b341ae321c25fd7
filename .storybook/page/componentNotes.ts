import type { PartName } from '../../stories/Introduction/PartAnatomy.js';

/** What a component's page leads with, before its props. */
export interface ComponentNotes {
  use: string;
  /** The labelled drawing of it. */
  anatomy?: PartName;
  /** What it is made of, in the order in which it is seen: class and what it is. */
  parts?: Readonly<Record<string, string>>;
  keys?: Readonly<Record<string, string>>;
}

/** By the last part of a title. */
export const componentNotes: Readonly<Record<string, ComponentNotes>> = {
  WindowBadge: {
    use: '<WindowBadge channel="whatsapp" lastInboundAt={lastInboundAt} size="compact" />',
    anatomy: 'badge',
    parts: {
      'mw-badge': 'The badge; data-tone is its color, data-size its width',
      'mw-mark': 'The mark that says the status without color',
      'mw-badge-time': 'The <time> with the instant of the end',
      'mw-badge-text': 'The words that are seen',
    },
  },
  RiskAlert: {
    use: `<RiskAlert
  channel="whatsapp"
  lastInboundAt={lastInboundAt}
  size="compact"
  actions={{ template: openTemplates }}
/>`,
    anatomy: 'alert',
    parts: {
      'mw-alert-trigger': 'The button; with a size it is the badge of a row',
      'mw-panel': 'The panel, once it is opened',
      'mw-panel-head': 'What is left, and the button that closes',
      'mw-panel-facts': 'What is known, a line each',
      'mw-panel-foot': 'The ways out and the policy',
    },
    keys: {
      'Enter, Space': 'Opens and closes the panel',
      Escape: 'Closes it; the focus is on the button again',
      Tab: 'Goes through the panel, then on from the button',
    },
  },
  WindowComposer: {
    use: `<WindowComposer
  channel="whatsapp"
  lastInboundAt={lastInboundAt}
  conversationKey={id}
  onSend={send}
  actions={{ template: openTemplates }}
/>`,
    anatomy: 'composer',
    parts: {
      'mw-composer': 'The composer; data-locked while the window is closed',
      'mw-notice': 'Why it is locked, and what can be done instead',
      'mw-kept-draft': 'The draft that cannot be sent now, with Copy',
      'mw-hint': 'What stands against sending, a line each',
      'mw-composer-editor': 'The frame around the field',
      'mw-composer-bar': 'Tools, templates, what is good to know, send',
    },
    keys: { Enter: 'Sends', 'Shift+Enter': 'Breaks the line' },
  },
  TemplateSelector: {
    use: `<TemplateSelector
  channel="whatsapp"
  templates={templates}
  contact={{ phone }}
  onSendTemplate={send}
/>`,
    anatomy: 'selector',
    parts: {
      'mw-templates': 'The dialog, or the box on a page',
      'mw-templates-list': 'Search, filters and names',
      'mw-template-detail': 'The chosen template',
      'mw-template-form': 'Its fields',
      'mw-preview': 'What the customer will see',
      'mw-template-foot': 'To whom, at what cost, and send',
    },
    keys: {
      'Arrow keys': 'Go through the list, from the search field',
      Enter: 'Chooses',
      Escape: 'Empties the search, then closes',
    },
  },
  MessagingWindow: {
    use: `<MessagingWindow
  channel="whatsapp"
  lastInboundAt={lastInboundAt}
  conversationKey={id}
  onSend={send}
  actions={{ template: openTemplates }}
/>`,
    anatomy: 'window',
    parts: {
      'mw-window': 'The whole of it',
      'mw-window-head': 'Heading, badge and alert',
      'mw-alert-trigger': 'The badge, which opens the panel',
      'mw-composer': 'The composer',
      'mw-templates': 'The template selector, once it is opened',
    },
    keys: { Enter: 'Sends', 'Shift+Enter': 'Breaks the line', Escape: 'Closes panel and selector' },
  },
  MessagingWindowRoot: {
    use: `<MessagingWindowRoot channel="whatsapp" lastInboundAt={lastInboundAt} conversationKey={id} onSend={send}>
  <WindowBadge />
  <WindowComposer />
</MessagingWindowRoot>`,
  },
  ExpiryNotice: {
    use: `<ExpiryNotice
  channel="whatsapp"
  lastInboundAt={lastInboundAt}
  actions={{ template: openTemplates }}
/>`,
    anatomy: 'notice',
    parts: {
      'mw-notice': 'The box; data-tone is its color',
      'mw-notice-text': 'Why nothing can be written',
      'mw-ways': 'The ways out, a button each',
    },
  },
  TemplateForm: {
    use: `<TemplateForm
  template={template}
  values={values}
  issues={issues}
  onValueChange={setValue}
/>`,
    anatomy: 'field',
    parts: {
      'mw-template-form': 'All fields, in reading order',
      'mw-field': 'Label, input, hint and what is wrong',
      'mw-input': 'The input',
    },
  },
  TemplatePreview: {
    use: '<TemplatePreview template={template} values={values} look="whatsapp" />',
    anatomy: 'preview',
    parts: {
      'mw-preview': 'The ground; data-look is whose chat it is like',
      'mw-preview-bubble': 'The message',
      'mw-preview-value': 'A value that is filled in',
    },
  },
};
