import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import {
  type ConversationOptions,
  type GetTemplateMeta,
  TemplateSelector,
  type TemplateSelectorLook,
  type TextStorage,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import authentication from '../test/fixtures/templates/composed-auth-one-tap-as-get-returns.json' with {
  type: 'json',
};
import location from '../test/fixtures/templates/composed-location-header-pair.json' with { type: 'json' };
import longBody from '../test/fixtures/templates/dump-theater-ad.json' with { type: 'json' };
import arrival from '../test/fixtures/templates/he-dream-arrival-confirmation.json' with { type: 'json' };
import roomReady from '../test/fixtures/templates/he-dream-room-ready.json' with { type: 'json' };
import reminderAr from '../test/fixtures/templates/i18n-appointment-reminder-ar.json' with { type: 'json' };
import reminderDe from '../test/fixtures/templates/i18n-appointment-reminder-de.json' with { type: 'json' };
import reminderEn from '../test/fixtures/templates/i18n-appointment-reminder-en.json' with { type: 'json' };
import reminderEs from '../test/fixtures/templates/i18n-appointment-reminder-es.json' with { type: 'json' };
import carousel from '../test/fixtures/templates/jaspers-recipe-media-carousel.json' with { type: 'json' };
import offer from '../test/fixtures/templates/jaspers-strawberries-limited-offer.json' with { type: 'json' };
import cart from '../test/fixtures/templates/meta-abandoned-cart-mpm.json' with { type: 'json' };
import coupon from '../test/fixtures/templates/meta-coupon-expiration-reminder-number-vars.json' with {
  type: 'json',
};
import document from '../test/fixtures/templates/meta-order-confirmation-document-header-2026.json' with {
  type: 'json',
};
import reservation from '../test/fixtures/templates/meta-reservation-confirmation-named.json' with {
  type: 'json',
};
import orderAr from '../test/fixtures/templates/rukny-order-confirmation-ar.json' with { type: 'json' };
import closure from '../test/fixtures/templates/rwt-store-closure-no-params.json' with { type: 'json' };
import pending from '../test/fixtures/templates/weni-flows-workout-activity.json' with { type: 'json' };
import { piece } from './support/piece.js';
import { plainSpaces } from './support/plainSpaces.js';
import { propDocs } from './support/propDocs.js';

const SEND = '.mw-template-send';

/** Definitions as people published them; requests that create a template carry no status yet. */
const templates = [
  ...[reservation, document, reminderEn, reminderDe, reminderEs, reminderAr, coupon, closure, location],
  ...[arrival, roomReady, orderAr, offer, carousel, authentication, longBody, cart, pending],
].map(({ definition }) => ({ status: 'APPROVED', ...plainSpaces(definition) }));

/** The order of such a template comes from the host's own system. */
const orderDetails = {
  ...{ name: 'order_details', language: 'pt_BR', status: 'APPROVED', category: 'UTILITY' },
  components: [
    { type: 'BODY', text: 'Seu pedido está pronto para pagamento.' },
    { type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Copiar código Pix' }] },
  ],
};
const sample = {
  ...{ name: 'opening_hours', language: 'en_US', status: 'APPROVED', category: 'UTILITY' },
  components: [{ type: 'BODY', text: 'We are open from nine to five.' }],
};

const paused = templates.map((template) =>
  template.name === 'store_closure' ? { ...template, status: 'PAUSED' } : template,
);

/** What a host may know about its templates. */
const getMeta: GetTemplateMeta = ({ name, category }) => {
  const [, useCase] = USE_CASES.find(([pattern]) => pattern.test(name)) ?? [];
  return { useCase, price: category === 'MARKETING' ? '≈ $0.06' : '≈ $0.02' };
};

const USE_CASES: readonly (readonly [RegExp, string])[] = [
  [/^(order|shipping)/, 'Orders'],
  [/^(reservation|appointment|dream)/, 'Bookings'],
  [/(offer|coupon|carousel)/, 'Offers'],
];

/** A storage as `localStorage` is one, for this page only. */
function storageWith(names: { favorites: string[]; recent: string[] }): TextStorage {
  let text: string | null = JSON.stringify(names);
  return {
    getItem: () => text,
    setItem(_key, value) {
      text = value;
    },
    removeItem() {
      text = null;
    },
  };
}

const wait = () => new Promise((resolve) => setTimeout(resolve, 600));

/** With a conversation of its own. */
type Props = TemplateSelectorLook & ConversationOptions;

const meta = {
  title: 'Components/TemplateSelector',
  component: TemplateSelector,
  args: {
    variant: 'inline',
    templates,
    channel: 'whatsapp',
    contact: { phone: '16505551234', language: 'en_US' },
    look: 'whatsapp',
    showUnavailable: true,
    onSendTemplate: wait,
  },
  argTypes: propDocs('TemplateSelector'),
  parameters: {
    docs: { description: { component: 'Search, choose, fill in, check and send an approved template.' } },
  },
} satisfies Meta<Props>;
export default meta;

type Story = StoryObj<Props>;

/** Chooses a template by the beginning of its name. */
function chosen(name: RegExp): Story['play'] {
  return async ({ canvas }) => {
    // What is further down the list comes once the page is idle.
    const option = await canvas.findByRole('option', { name }, { timeout: 5000 });
    await userEvent.click(option);
    await expect(option).toHaveAttribute('aria-selected', 'true');
  };
}

export const Inline: Story = {};

/** Values from the contact come filled in and say so. */
export const FilledIn: Story = {
  args: {
    prefill: ({ name }) => (name === 'number_of_guests' ? '4' : name === 'day' ? 'Saturday' : undefined),
    getMeta: () => ({ useCase: 'Bookings', hint: 'Send it once the booking is paid.', price: '≈ $0.03' }),
  },
  play: chosen(/^reservation_confirmation/),
};

/** While the window is open the words may go as a message of one's own, without the template's price. */
export const InsertAsText: Story = {
  args: {
    lastInboundAt: Date.now(),
    prefill: FilledIn.args?.prefill,
    getMeta,
    onInsertText: fn(),
  },
  play: chosen(/^reservation_confirmation/),
};

function WithButton(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="mw mw-button" data-variant="primary" onClick={() => setIsOpen(true)}>
        Send template
      </button>
      <TemplateSelector {...props} open={isOpen} onOpenChange={setIsOpen} />
    </>
  );
}

export const Dialog: Story = {
  args: { variant: 'dialog' },
  render: (args) => <WithButton {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send template' }));
    const dialog = await canvas.findByRole('dialog');
    await expect(await piece(dialog, '.mw-templates-query')).toHaveFocus();
  },
};

export const Empty: Story = { args: { templates: [] } };
/** What cannot be sent is left out, and nothing else is there. */
export const NoneToSend: Story = {
  args: { templates: [{ ...sample, status: 'PENDING' }], showUnavailable: false },
};
export const Loading: Story = { args: { templates: { items: [], status: 'loading' } } };
export const LoadFailed: Story = {
  args: { templates: { items: [], status: 'error', error: new Error('503') }, onRetry: () => {} },
};
export const MoreToLoad: Story = {
  args: { templates: { items: templates, status: 'ready', hasMore: true }, onLoadMore: () => {} },
};

/** Paused by the platform, in review, kept back by the host: each says why. */
export const Unavailable: Story = {
  args: {
    templates: paused,
    getAvailability: ({ category }) =>
      category === 'MARKETING' ? { reason: 'The customer has opted out of marketing.' } : true,
  },
};

export const Hebrew: Story = { play: chosen(/^dream_arrival_confirmation/) };
export const Arabic: Story = {
  args: {
    contact: { phone: '16505551234', language: 'ar' },
    prefill: { 'body.1': 'أحمد', 'body.2': '#12345' },
  },
  play: chosen(/^order_confirmation/),
};
export const Languages: Story = { play: chosen(/^appointment_reminder/) };
export const Carousel: Story = { play: chosen(/^recipe_media_carousel/) };
export const Authentication: Story = { play: chosen(/^verification_code/) };
export const LongBody: Story = { play: chosen(/^theater_ad/) };
export const LimitedTimeOffer: Story = { play: chosen(/^strawberries_limited_offer/) };
export const Location: Story = { play: chosen(/^order_pickup_place/) };
export const NothingToFillIn: Story = { play: chosen(/^store_closure/) };

/** The host's own picker for products. What it answers is the value that the API takes. */
export const Products: Story = {
  args: {
    pickProducts: () => ({
      thumbnail_product_retailer_id: 'tea-12',
      sections: [
        {
          title: 'Your cart',
          product_items: [{ product_retailer_id: 'tea-12' }, { product_retailer_id: 'cup-3' }],
        },
      ],
    }),
  },
  play: async (context) => {
    await chosen(/^abandoned_cart/)?.(context);
    const products = await piece(context.canvasElement, '.mw-template-products');
    await userEvent.click(await piece(products, '.mw-button'));
    await waitFor(() => expect(products).toHaveTextContent(/2/));
  },
};

/** Nothing was picked: the field stays as it is. */
export const NoProductsPicked: Story = {
  args: { pickProducts: () => null },
  play: async (context) => {
    await chosen(/^abandoned_cart/)?.(context);
    const products = await piece(context.canvasElement, '.mw-template-products');
    await userEvent.click(await piece(products, '.mw-button'));
    await userEvent.click(await piece(context.canvasElement, SEND));
    await expect(await piece(context.canvasElement, '.mw-template-issues')).toBeVisible();
  },
};

/** What nobody types, and the host does not give: such a template is not offered, and says why. */
export const NeedsHostValues: Story = {
  args: { templates: [...templates.filter(({ name }) => name === 'abandoned_cart'), orderDetails, sample] },
  play: async ({ canvas }) => {
    for (const name of [/^abandoned_cart/, /^order_details/]) {
      const option = await canvas.findByRole('option', { name });
      await expect(option).toHaveAttribute('aria-disabled', 'true');
      await userEvent.click(option);
      await expect(option).toHaveAttribute('aria-selected', 'false');
    }
  },
};

/** With the host's value it is offered, and says what is to be paid. */
export const HostValues: Story = {
  args: {
    templates: [orderDetails, sample],
    prefill: {
      'buttons.0.order': {
        order_details: {
          reference_id: 'A-1001',
          type: 'physical-goods',
          payment_type: 'br',
          currency: 'BRL',
          total_amount: { value: 5000, offset: 100 },
        },
      },
    },
  },
  play: async (context) => {
    await chosen(/^order_details/)?.(context);
    await expect(await piece(context.canvasElement, '[data-kind="order-details"]')).toHaveTextContent(
      /A-1001 · R\$50\.00/,
    );
  },
};

/** Parts of the selector can be left out, and others put in their place. */
export const OwnParts: Story = {
  args: {
    parts: {
      preview: null,
      sendBar: (bar) => (
        <>
          <p style={{ margin: 0, padding: '0.75em 1em' }}>Somebody else reads it before it goes.</p>
          {bar}
        </>
      ),
    },
  },
  play: async (context) => {
    await chosen(/^store_closure/)?.(context);
    await expect(context.canvas.getByText('Somebody else reads it before it goes.')).toBeVisible();
    await expect(context.canvasElement.querySelector('.mw-preview')).toBeNull();
  },
};

/** Favourites and what was sent lately come first, the rest by the host's use cases. */
export const Sections: Story = {
  args: {
    getMeta,
    storage: storageWith({
      favorites: ['store_closure'],
      recent: ['appointment_reminder', 'order_confirmation'],
    }),
  },
  play: async (context) => {
    await chosen(/^appointment_reminder/)?.(context);
    const star = await piece(context.canvasElement, '.mw-template-star');
    await userEvent.click(star);
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    const [favorites] = within(context.canvas.getByRole('listbox')).getAllByRole('group');
    await expect(within(favorites as HTMLElement).getAllByRole('option')).toHaveLength(2);
  },
};

/** To whom, at what cost and on which balance; and a time to send at. */
export const Scheduled: Story = {
  args: {
    contact: { name: 'Ada Lovelace', phone: '16505551234' },
    cost: { template: '≈ $0.03' },
    balance: { text: '$12.40' },
    onQueueTemplate: wait,
  },
  play: async (context) => {
    await chosen(/^store_closure/)?.(context);
    const later = await piece(context.canvasElement, '.mw-template-foot .mw-button[data-variant="quiet"]');
    await userEvent.click(later);
    await expect(await piece(context.canvasElement, '.mw-template-schedule .mw-input')).toHaveFocus();
  },
};

export const BalanceTooLow: Story = {
  args: { cost: { template: '≈ $0.03' }, balance: { text: '$0.01', insufficientFor: ['template'] } },
  play: chosen(/^store_closure/),
};

/** Follows an upload that takes a second. */
const upload: Props['uploadMedia'] = async (file, { onProgress }) => {
  for (let share = 0; share <= 1; share += 0.1) {
    onProgress(share);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { id: `media-${file.size}` };
};

export const Upload: Story = {
  args: { uploadMedia: upload },
  play: chosen(/^order_confirmation/),
};

function pickFile(name: RegExp, file: File, status: 'uploading' | 'failed' | 'refused'): Story['play'] {
  return async (context) => {
    await chosen(name)?.(context);
    const input = context.canvasElement.querySelector<HTMLInputElement>('input[type="file"]');
    await userEvent.upload(input as HTMLInputElement, file, { applyAccept: false });
    const upload = `.mw-template-upload[data-status="${status}"]`;
    await expect(await piece(context.canvasElement, upload)).toBeVisible();
  };
}

const receipt = new File(['%PDF'], 'receipt.pdf', { type: 'application/pdf' });

export const Uploading: Story = {
  args: {
    uploadMedia: (_file, { onProgress }) => {
      onProgress(0.4);
      return new Promise(() => {});
    },
  },
  play: pickFile(/^order_confirmation/, receipt, 'uploading'),
};

export const UploadFailed: Story = {
  args: { uploadMedia: () => Promise.reject(new Error('507')) },
  play: pickFile(/^order_confirmation/, receipt, 'failed'),
};

export const UploadRefused: Story = {
  args: { uploadMedia: upload },
  play: pickFile(/^order_confirmation/, new File(['x'], 'tune.mp3', { type: 'audio/mpeg' }), 'refused'),
};

/** A failed check: the first field that needs a look has the focus. */
export const Invalid: Story = {
  play: async (context) => {
    await chosen(/^reservation_confirmation/)?.(context);
    await userEvent.click(await piece(context.canvasElement, SEND));
    const count = await piece(context.canvasElement, '.mw-template-foot-text[data-kind="invalid"]');
    await expect(count).toBeVisible();
  },
};

export const Failed: Story = {
  args: {
    onSendTemplate: () => Promise.reject({ error: { code: 132_015 } }),
    readRefusal: whatsappCloud.refusal,
  },
  play: async (context) => {
    await chosen(/^store_closure/)?.(context);
    await userEvent.click(await piece(context.canvasElement, SEND));
    const message = await piece(context.canvasElement, '.mw-template-message[data-kind="failed"]');
    await expect(message).toBeVisible();
  },
};

export const Sent: Story = {
  args: { onSendTemplate: () => Promise.resolve() },
  play: async (context) => {
    await chosen(/^store_closure/)?.(context);
    await userEvent.click(await piece(context.canvasElement, SEND));
    await expect(await piece(context.canvasElement, '.mw-templates-sent')).toBeVisible();
  },
};
