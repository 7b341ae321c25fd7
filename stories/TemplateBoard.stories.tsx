import type { Meta, StoryObj } from '@storybook/react-vite';
import { directionOf, type Template } from 'react-messaging-window/core';
import { TemplateBoard } from './support/TemplateBoard.js';

const meta = {
  title: 'Templates/All kinds',
  component: TemplateBoard,
  args: { look: 'whatsapp' },
  argTypes: {
    shows: { control: false },
    look: { control: 'inline-radio', options: ['whatsapp', 'neutral'] },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Every template definition of the tests, as the platform, providers and projects published them: what the customer sees, its fields, and what is odd about it.',
      },
    },
  },
} satisfies Meta<typeof TemplateBoard>;
export default meta;

type Story = StoryObj<typeof meta>;

function hasHeader(...formats: string[]) {
  return ({ components }: Template) =>
    components.some((part) => part.type === 'header' && formats.includes(part.format));
}

function hasButton(...types: string[]) {
  return ({ components }: Template) =>
    components.some(
      (part) => part.type === 'buttons' && part.buttons.some(({ type }) => types.includes(type)),
    );
}

const hasPart =
  (...types: string[]) =>
  ({ components }: Template) =>
    components.some(({ type }) => types.includes(type));

export const TextHeaders: Story = { args: { shows: hasHeader('text') } };
export const MediaHeaders: Story = { args: { shows: hasHeader('image', 'video', 'gif') } };
export const Documents: Story = { args: { shows: hasHeader('document') } };
export const LocationsAndProducts: Story = { args: { shows: hasHeader('location', 'product') } };
export const Links: Story = { args: { shows: hasButton('url', 'phone-number') } };
export const QuickReplies: Story = { args: { shows: hasButton('quick-reply') } };
export const Codes: Story = { args: { shows: hasButton('copy-code', 'otp') } };
export const FlowsAndCalls: Story = {
  args: { shows: hasButton('flow', 'voice-call', 'request-contact-info') },
};
export const Commerce: Story = {
  args: {
    shows: (template) =>
      hasButton('catalog', 'mpm', 'spm', 'order-details', 'payment-request')(template) ||
      hasPart('order-status')(template),
  },
};
export const Carousels: Story = { args: { shows: hasPart('carousel') } };
export const Offers: Story = { args: { shows: hasPart('limited-time-offer') } };
export const CallPermission: Story = { args: { shows: hasPart('call-permission-request') } };
export const Named: Story = { args: { shows: ({ parameterFormat }) => parameterFormat === 'named' } };
export const BodyAlone: Story = { args: { shows: ({ components }) => components.length === 1 } };
/** Paused, rejected, in review and all else that is not approved. */
export const Statuses: Story = {
  args: { shows: ({ status }) => status !== 'APPROVED' && status !== 'UNKNOWN' },
};
export const RightToLeft: Story = { args: { shows: ({ language }) => directionOf(language) === 'rtl' } };
export const OtherLanguages: Story = {
  args: { shows: ({ language }) => directionOf(language) === 'ltr' && !language.startsWith('en') },
};
/** What is odd or not understood is said. */
export const Odd: Story = { args: { shows: ({ issues }) => issues.length > 0 } };
export const Everything: Story = { args: { shows: () => true } };
