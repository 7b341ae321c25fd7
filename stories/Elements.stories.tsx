import type { Meta, StoryObj } from '@storybook/react-vite';
import { createElement } from 'react';
import { defineElements } from 'react-messaging-window/elements';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, waitFor } from 'storybook/test';
import { shadowParts } from '../test/support/shadowParts.js';
import { propDocs } from './support/propDocs.js';

defineElements();

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

/** What the stories set of every element, the badge has too. */
const { channel, clock: ofClock, lastInboundAt, size } = propDocs('WindowBadge');

interface ElementArgs {
  /** Which element. */
  name: 'mw-badge' | 'mw-risk-alert' | 'mw-composer' | 'mw-template-selector';
  /** Its properties. */
  [property: string]: unknown;
}

/** React 19 sets what an element has as properties, and listens to `on` and the name of an event. */
function CustomElement({ name, ...values }: ElementArgs) {
  return createElement(name, values);
}

const meta = {
  title: 'Elements',
  component: CustomElement,
  args: { channel: 'whatsapp', clock, lastInboundAt: hoursAgo(3) },
  argTypes: {
    name: { description: 'Which element.', control: false },
    channel,
    clock: ofClock,
    lastInboundAt,
    size,
  },
  // An element knows of no provider around it.
  render: (args, { loaded }) => createElement(CustomElement, { strings: loaded.strings, ...args }),
} satisfies Meta<ElementArgs>;
export default meta;

type Story = StoryObj<ElementArgs>;

/** `<mw-badge>`. */
export const Badge: Story = { args: { name: 'mw-badge', size: 'full' } };

/** `<mw-risk-alert>`, open. */
export const RiskAlert: Story = {
  args: {
    name: 'mw-risk-alert',
    lastInboundAt: hoursAgo(30),
    contactName: 'Ada',
    contactTimeZone: 'America/Sao_Paulo',
    waysOut: ['template', 'wait'],
    open: true,
    'onmw-open-change': fn(),
  },
  parameters: { docs: { story: { inline: false, iframeHeight: 460 } } },
  play: async ({ canvasElement }) => {
    const alert = canvasElement.querySelector('mw-risk-alert') as HTMLElement;
    await waitFor(() => expect(shadowParts(alert).words('.mw-panel')).toContain('Closed'), {
      timeout: 10_000,
    });
  },
};

/** `<mw-risk-alert>` as it stands in a row: badge and button in one. */
export const RiskAlertCompact: Story = {
  args: { name: 'mw-risk-alert', size: 'compact', contactName: 'Ada', waysOut: ['template'] },
};

/** `<mw-composer>` while the window is open. */
export const Composer: Story = {
  args: { name: 'mw-composer', conversationKey: 'elements-open', waysOut: ['template'], 'onmw-send': fn() },
};

/** `<mw-composer>` with an editor of the host's, locked. */
export const ComposerLocked: Story = {
  args: {
    name: 'mw-composer',
    conversationKey: 'elements-locked',
    lastInboundAt: hoursAgo(30),
    waysOut: ['template', 'wait'],
    variant: 'disable',
    children: createElement('textarea', {
      slot: 'editor',
      'aria-label': 'Reply',
      defaultValue: 'Half a thought',
      style: { border: 0, padding: 12, font: 'inherit', color: 'inherit', background: 'none' },
    }),
  },
};

/** `<mw-template-selector>` as a part of the page. */
export const TemplateSelector: Story = {
  args: {
    name: 'mw-template-selector',
    variant: 'inline',
    contactPhone: '+14155550100',
    templates: [
      {
        name: 'order_update',
        language: 'en',
        status: 'APPROVED',
        category: 'UTILITY',
        components: [
          {
            type: 'BODY',
            text: 'Hello {{1}}, your order {{2}} is on its way.',
            example: { body_text: [['Ada', '1234']] },
          },
        ],
      },
      {
        name: 'opening_hours',
        language: 'en',
        status: 'APPROVED',
        category: 'MARKETING',
        components: [{ type: 'BODY', text: 'We are open from nine to five.' }],
      },
    ],
    'onmw-send-template': fn(),
  },
  play: async ({ canvasElement }) => {
    const selector = canvasElement.querySelector('mw-template-selector') as HTMLElement;
    await waitFor(() => expect(shadowParts(selector).words('.mw-templates')).toContain('order_update'), {
      timeout: 10_000,
    });
  },
};
