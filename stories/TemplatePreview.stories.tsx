import type { Meta, StoryObj } from '@storybook/react-vite';
import { TemplatePreview } from 'react-messaging-window/templates';
import authentication from '../test/fixtures/templates/composed-auth-one-tap-as-get-returns.json' with {
  type: 'json',
};
import location from '../test/fixtures/templates/composed-location-header-pair.json' with { type: 'json' };
import longBody from '../test/fixtures/templates/dump-theater-ad.json' with { type: 'json' };
import hebrew from '../test/fixtures/templates/he-dream-payment-and-workshops.json' with { type: 'json' };
import carousel from '../test/fixtures/templates/jaspers-recipe-media-carousel.json' with { type: 'json' };
import offer from '../test/fixtures/templates/jaspers-strawberries-limited-offer.json' with { type: 'json' };
import document from '../test/fixtures/templates/meta-order-confirmation-document-header-2026.json' with {
  type: 'json',
};
import reservation from '../test/fixtures/templates/meta-reservation-confirmation-named.json' with {
  type: 'json',
};
import { plainSpaces } from './support/plainSpaces.js';
import { propDocs } from './support/propDocs.js';

const formatted = {
  name: 'formatted',
  language: 'en',
  components: [
    {
      type: 'BODY',
      text: '*Bold*, _italic_, ~struck~ and `code` with {{1}}:\n* a point\n* another\n1. first\n2. second\n> said before\n```two lines\nof code```',
    },
  ],
};

const meta = {
  title: 'Components/TemplatePreview',
  component: TemplatePreview,
  args: { template: plainSpaces(reservation.definition), values: {}, look: 'whatsapp' },
  argTypes: {
    ...propDocs('TemplatePreview'),
    template: { ...propDocs('TemplatePreview').template, control: 'object' },
  },
  parameters: { docs: { description: { component: 'The message as the customer will see it.' } } },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '26em' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TemplatePreview>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const Neutral: Story = { args: { look: 'neutral' } };
export const Document: Story = {
  args: {
    template: plainSpaces(document.definition),
    values: {
      'header.media': { link: 'https://example.com/receipts/860198.pdf', filename: 'Receipt 860198.pdf' },
      'body.1': 'Ada',
      'body.2': '860198-230332',
    },
  },
};
export const Location: Story = {
  args: {
    template: location.definition,
    values: {
      'header.location': {
        latitude: '37.44',
        longitude: '-122.16',
        name: 'Philz Coffee',
        address: '101 Forest Ave, Palo Alto',
      },
      'body.1': '566701',
    },
  },
};
export const Hebrew: Story = { args: { template: hebrew.definition, values: { 'body.1': 'Ada' } } };
export const Carousel: Story = { args: { template: carousel.definition } };
export const LimitedTimeOffer: Story = {
  args: {
    template: offer.definition,
    values: { 'lto.expiration': Date.parse('2026-11-24T18:00:00Z'), 'buttons.0.coupon': 'BERRIES20' },
  },
};
export const Authentication: Story = {
  args: { template: authentication.definition, values: { code: '123456' } },
};
export const LongBody: Story = { args: { template: longBody.definition } };
export const Formatted: Story = { args: { template: formatted, values: { 'body.1': '*a value*' } } };
