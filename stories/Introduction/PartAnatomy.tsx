import { type ReactNode, useEffect, useRef } from 'react';
import {
  ExpiryNotice,
  MessagingWindow,
  TemplateSelector,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import { TemplateForm, TemplatePreview } from 'react-messaging-window/templates';
import type { FakeClock } from 'react-messaging-window/testing';
import order from '../../test/fixtures/templates/kapso-order-ready-named.json' with { type: 'json' };
import shipping from '../../test/fixtures/templates/rwt-order-confirmation-positional.json' with {
  type: 'json',
};
import { boardStates } from '../Boards/boardStates.js';
import { StillPanel } from '../Boards/StillPanel.js';
import { boardTemplates } from '../Theming/boardTemplates.js';
import { Anatomy } from './Anatomy.js';
import { anatomies } from './anatomies.js';

export type PartName = keyof typeof anatomies;

const noop = () => {};
const actions = { template: noop, sms: noop };
const named = { ...order.definition, status: 'APPROVED' };
const priceOf = () => ({ price: '≈ $0.02' });
const values = { 'header.order_id': 'ORDER-123', 'body.customer_name': 'Alex', 'body.amount': '$42.00' };
const templates = [named, { ...shipping.definition, status: 'APPROVED' }, ...boardTemplates];

/** A value that came from the contact, and one with something wrong in it, show all that a field can say. */
const twoFields = {
  name: 'pickup',
  language: 'en_US',
  status: 'APPROVED',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'Hi {{first_name}}, your order waits at {{place}}.',
      example: {
        body_text_named_params: [
          { param_name: 'first_name', example: 'Alex' },
          { param_name: 'place', example: '12 High Street' },
        ],
      },
    },
  ],
};

/** A selector in which somebody has chosen the first template. */
function ChosenTemplate() {
  const selector = useRef<HTMLElement>(null);
  useEffect(() => selector.current?.querySelector<HTMLElement>('[role="option"]')?.click(), []);
  return (
    <TemplateSelector
      ref={selector}
      variant="inline"
      className="anatomy-templates"
      aria-label="Template selector, as an example"
      templates={templates}
      prefill={values}
      channel="whatsapp"
      getMeta={priceOf}
      contact={{ phone: '16505551234' }}
      onSendTemplate={noop}
    />
  );
}

interface PartAnatomyProps {
  part: PartName;
  clock: FakeClock;
  /** In place of the part's name, with nothing below it. */
  title?: string | undefined;
}

/** What one part consists of. */
export function PartAnatomy({ part, clock, title }: PartAnatomyProps) {
  const { name, lead, isWide, show } = PARTS[part];
  return (
    <Anatomy
      title={title ?? name}
      lead={title === undefined ? lead : ''}
      callouts={anatomies[part]}
      isWide={isWide}
    >
      {show(clock)}
    </Anatomy>
  );
}

interface Part {
  name: string;
  lead: string;
  isWide?: boolean;
  show: (clock: FakeClock) => ReactNode;
}

const expiring = boardStates.expiring.input;
const closed = boardStates.closed.input;

const PARTS: Record<PartName, Part> = {
  badge: {
    name: 'Badge',
    lead: 'In the head of a conversation, or in a row: full, compact or as an icon.',
    show: (clock) => <WindowBadge {...expiring} clock={clock} />,
  },
  alert: {
    name: 'Risk alert: trigger and panel',
    lead: 'The clock beside a contact’s name, and all that is known of the window behind it.',
    show: (clock) => (
      <StillPanel
        {...expiring}
        clock={clock}
        contact={{ timeZone: 'America/Sao_Paulo' }}
        note="Templates cost $0.05 each on this account."
        actions={actions}
        showsTrigger
      />
    ),
  },
  composer: {
    name: 'Composer',
    lead: 'Out of the way while free text may be sent.',
    show: (clock) => (
      <div className="anatomy-surface">
        <WindowComposer
          {...expiring}
          clock={clock}
          conversationKey="anatomy"
          aria-label="Message, as an example"
          onSend={noop}
          actions={actions}
        />
      </div>
    ),
  },
  notice: {
    name: 'Notice',
    lead: 'What stands in place of the field once the window has closed. The draft is kept.',
    show: (clock) => (
      <div className="anatomy-surface">
        <ExpiryNotice {...closed} clock={clock} actions={actions} />
      </div>
    ),
  },
  selector: {
    name: 'Template selector',
    lead: 'As a dialog or in the page: search, choose, fill in, check, send.',
    isWide: true,
    show: () => <ChosenTemplate />,
  },
  field: {
    name: 'Parameter field',
    lead: 'One value of a template, checked against the rules of the platform.',
    show: () => (
      <div className="anatomy-surface">
        <TemplateForm
          template={twoFields}
          values={{ 'body.first_name': 'Alex', 'body.place': '12 High Street\nground floor' }}
          prefilled={['body.first_name']}
          onValueChange={noop}
          isChecked
          isLocked={false}
          aria-label="Two fields"
        />
      </div>
    ),
  },
  preview: {
    name: 'Template preview',
    lead: 'The message as the customer will see it, while it is filled in.',
    show: () => (
      <div className="anatomy-surface">
        <TemplatePreview template={named} values={values} look="whatsapp" aria-label="Preview of an order" />
      </div>
    ),
  },
  window: {
    name: 'Drop-in',
    lead: 'All of it in one, for a conversation.',
    show: (clock) => (
      <div className="anatomy-surface">
        <MessagingWindow
          {...expiring}
          clock={clock}
          heading="Contact 017"
          conversationKey="anatomy-window"
          aria-label="Drop-in, as an example"
          onSend={noop}
          actions={actions}
        />
      </div>
    ),
  },
};
