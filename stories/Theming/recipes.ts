import { createElement } from 'react';
import type { Icons, OwnStrings } from 'react-messaging-window';

/** How to reach a look that no token gives. `id` is the class around the sample. */
export interface Recipe {
  id: string;
  title: string;
  /** Shown, and in force around the sample. */
  css?: string;
  /** In force in place of it, where the page differs from a host's. */
  inForce?: string;
  /** Shown where props do it. */
  code?: string;
  strings?: OwnStrings;
  icons?: Icons;
  /** What is seen. @default three badges */
  sample?: 'badges' | 'composer' | 'panel' | 'all';
}

const Stop = () =>
  createElement('svg', { viewBox: '0 0 20 20' }, createElement('path', { d: 'M6 2h8l4 4v8l-4 4H6l-4-4V6z' }));

export const recipes: readonly Recipe[] = [
  {
    id: 'square',
    title: 'Square badge',
    css: `
.square .mw-badge {
  border-radius: 2px;
}`,
  },
  {
    id: 'outlined',
    title: 'Outlined badge',
    css: `
.outlined .mw-badge {
  border-color: currentColor;
  background: transparent;
}`,
  },
  {
    id: 'solid',
    title: 'Solid badge',
    css: `
.solid .mw-badge {
  background: #5b6270;
  color: #fff;
}
.solid .mw-mark {
  color: inherit;
}
.solid [data-tone="open"] {
  background: #11703c;
}
.solid [data-tone="closed"] {
  background: #c01c28;
}
.solid :is([data-tone="soon"], [data-tone="urgent"], [data-tone="human"]) {
  background: #f5c400;
  color: #1f1a00;
}`,
  },
  {
    id: 'mark-at-end',
    title: 'Mark at the end',
    css: `
.mark-at-end .mw-badge {
  flex-direction: row-reverse;
}`,
  },
  {
    id: 'own-words',
    title: 'Own words',
    code: `
<MessagingWindowProvider
  strings={{
    badge: {
      open: 'Reply window: {time}',
      closed: 'Closed for now',
    },
  }}
>`,
    strings: { badge: { open: 'Reply window: {time}', closed: 'Closed for now' } },
  },
  {
    id: 'own-mark',
    title: 'Own mark',
    code: `
const Stop = () => (
  <svg viewBox="0 0 20 20">
    <path
      d="M6 2h8l4 4v8l-4 4H6l-4-4V6z"
    />
  </svg>
);

<MessagingWindowProvider
  icons={{
    open: 'M4 10.5l4 4l8-9',
    closed: Stop,
  }}
>`,
    icons: { open: 'M4 10.5l4 4l8-9', closed: Stop },
  },
  {
    id: 'by-channel',
    title: 'Color and logo by channel',
    css: `
.by-channel
  [data-channel="whatsapp"]::after {
  inline-size: 0.75em;
  block-size: 0.75em;
  border-radius: 50%;
  background: #1fa855;
  content: "";
}`,
  },
  {
    id: 'font-size',
    title: 'Font size',
    css: `
.font-size .mw-composer {
  font-size: 13px;
}`,
    sample: 'composer',
  },
  {
    id: 'no-policy',
    title: 'Hide the policy link',
    css: `
.mw-panel-foot > .mw-link {
  display: none;
}`,
    inForce: '.no-policy .mw-panel-foot > .mw-link { display: none }',
    sample: 'panel',
  },
  {
    id: 'print',
    title: 'On paper',
    css: `
@media print {
  .mw-composer,
  .mw-alert-trigger {
    display: none;
  }
  .mw-badge {
    border-color: currentColor;
  }
}`,
    inForce: `
.print :is(.mw-composer, .mw-alert-trigger) { display: none }
.print .mw-badge { border-color: currentColor }`,
    sample: 'all',
  },
];
