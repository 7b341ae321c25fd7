import type { Callout } from './Callout.js';

/** The pieces of each part. */
export const anatomies = {
  window: [
    {
      target: '.mw-window-heading',
      side: 'start',
      name: 'Heading',
      say: 'The contact’s name, or what you give.',
    },
    {
      target: '.mw-alert-trigger',
      side: 'end',
      name: 'Risk alert',
      say: 'Badge and button of the panel in one.',
    },
    { target: '.mw-composer', side: 'start', name: 'Composer', say: 'Field, or the notice in its place.' },
    { target: '.mw-composer-bar .mw-button', side: 'bottom', name: 'Templates', say: 'Opens the selector.' },
  ],
  badge: [
    {
      target: '.mw-icon',
      side: 'start',
      name: 'Mark',
      say: 'A clock with hands, one that holds only what is left, a solid one in the last hour, a lock, a dashed circle, the sign of infinity without a limit: the status without color.',
    },
    {
      target: '.mw-badge',
      side: 'top',
      name: 'Tint',
      say: 'A pale tint of the status hue on the surface: --mw-open, --mw-soon, --mw-closed; or a tint of your own, as --mw-soon-tint.',
    },
    {
      target: '.mw-badge-text',
      side: 'bottom',
      name: 'Words and time',
      say: 'The status in words with the time that is left, rounded down. They count down by themselves, in a thousand rows, too.',
    },
  ],
  alert: [
    {
      target: '.board-panel-trigger',
      side: 'start',
      name: 'Trigger',
      say: 'A button beside the name, shaped and colored by the status; its name says all of it.',
    },
    {
      target: '.mw-panel-mark',
      side: 'start',
      name: 'Mark',
      say: 'The mark of the trigger, larger, on its tint.',
    },
    {
      target: '.mw-panel-remaining',
      side: 'end',
      name: 'What is left',
      say: 'Hours, then minutes; of a closed window why it is closed.',
    },
    {
      target: '.mw-panel-close',
      side: 'top',
      name: 'Close',
      say: 'So do Escape and a press outside; the focus returns.',
    },
    {
      target: '.mw-panel-facts',
      side: 'end',
      name: 'Facts',
      say: 'When it ends here and at the customer’s, what opened it, what is allowed, what is left.',
    },
    {
      target: '.mw-panel-note',
      side: 'start',
      name: 'Note',
      say: 'One line of yours: a price, a rule of the team.',
    },
    {
      target: '.mw-panel a',
      side: 'bottom',
      name: 'Policy',
      say: 'The page of the platform where the rule stands.',
    },
  ],
  composer: [
    {
      target: '.mw-composer-input',
      side: 'start',
      name: 'Field',
      say: 'The kit’s own, or your editor in its place.',
    },
    {
      target: '.mw-composer-bar .mw-button:not(.mw-composer-send)',
      side: 'bottom',
      name: 'Template',
      say: 'There in every state: a template may be the better answer.',
    },
    {
      target: '.mw-composer-send',
      side: 'end',
      name: 'Send',
      say: 'Checks the window once more before anything goes.',
    },
  ],
  notice: [
    { target: '.mw-notice-mark', side: 'start', name: 'Mark', say: 'The mark of the badge.' },
    {
      target: '.mw-notice-text',
      side: 'end',
      name: 'Reason',
      say: 'Why nothing can be written. The hours come from the policy of the channel.',
    },
    {
      target: '.mw-ways .mw-button[data-variant="primary"]',
      side: 'bottom',
      name: 'Way out',
      say: 'What leads on here: a template.',
    },
    {
      target: '.mw-ways .mw-button:not([data-variant="primary"])',
      side: 'bottom',
      name: 'Other ways',
      say: 'Those that you give an action for, and no others.',
    },
  ],
  selector: [
    {
      target: '.mw-templates-search',
      side: 'start',
      name: 'Search',
      say: 'By name or text, through thousands.',
    },
    { target: '.mw-templates-filters', side: 'start', name: 'Filters', say: 'Category and language.' },
    {
      target: '.mw-template-option[aria-selected="true"]',
      side: 'start',
      name: 'Template',
      say: 'Its name, the beginning of its text, category and language; variants of one name are one.',
    },
    { target: '.mw-template-name', side: 'top', name: 'Chosen', say: 'What is about to be sent.' },
    {
      target: '.mw-template-fields',
      side: 'end',
      name: 'Fields',
      say: 'One for each value, in reading order.',
    },
    {
      target: '.mw-template-foot',
      side: 'end',
      name: 'Summary',
      say: 'To whom, and at what cost.',
    },
    { target: '.mw-template-send', side: 'bottom', name: 'Send', say: 'Explicit: a template costs money.' },
  ],
  field: [
    {
      target: '.mw-template-label',
      side: 'start',
      name: 'Label',
      say: 'From the name of the value, or from you; at its end, that the value came from the contact.',
    },
    {
      target: '.mw-input',
      side: 'end',
      name: 'Value',
      say: 'Checked as it is typed, and never altered in silence.',
    },
    {
      target: '.mw-template-hint',
      side: 'start',
      name: 'Hint',
      say: 'The example of the template.',
    },
    {
      target: '.mw-template-issues',
      side: 'bottom',
      name: 'What is wrong',
      say: 'In words, with a way to mend it.',
    },
  ],
  preview: [
    {
      target: '.mw-preview-title',
      side: 'start',
      name: 'Header',
      say: 'Text, a picture, a document, a place.',
    },
    {
      target: '.mw-preview-body',
      side: 'end',
      name: 'Body',
      say: 'As the customer will read it, in the language and direction of the template.',
    },
    {
      target: '.mw-preview-body .mw-preview-value',
      side: 'start',
      name: 'Value',
      say: 'What is filled in, kept apart from the text.',
    },
    { target: '.mw-preview-footer', side: 'end', name: 'Footer', say: 'Small print of the template.' },
    { target: '.mw-preview-buttons', side: 'start', name: 'Buttons', say: 'What the customer may press.' },
  ],
} as const satisfies Record<string, readonly Callout[]>;
