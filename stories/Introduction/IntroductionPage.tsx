import { useEffect, useRef } from 'react';
import { ExpiryNotice, TemplateSelector, WindowBadge, WindowComposer } from 'react-messaging-window';
import { TemplateForm, TemplatePreview } from 'react-messaging-window/templates';
import type { FakeClock } from 'react-messaging-window/testing';
import order from '../../test/fixtures/templates/kapso-order-ready-named.json' with { type: 'json' };
import shipping from '../../test/fixtures/templates/rwt-order-confirmation-positional.json' with {
  type: 'json',
};
import { BoardPage } from '../Boards/BoardPage.js';
import { boardStates } from '../Boards/boardStates.js';
import { Label } from '../Boards/Label.js';
import { StillPanel } from '../Boards/StillPanel.js';
import { boardTemplates } from '../Theming/boardTemplates.js';
import { Anatomy } from './Anatomy.js';
import { anatomies } from './anatomies.js';
import './Introduction.css';

const noop = () => {};
const actions = { template: noop, sms: noop };
const named = { ...order.definition, status: 'APPROVED' };
const priceOf = () => ({ price: '≈ $0.02' });
const values = { 'header.order_id': 'ORDER-123', 'body.customer_name': 'Alex', 'body.amount': '$42.00' };
const templates = [named, { ...shipping.definition, status: 'APPROVED' }, ...boardTemplates];

/** One value with something wrong in it shows all that a field can say. */
const oneField = {
  name: 'pickup',
  language: 'en_US',
  status: 'APPROVED',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'Your order waits at {{place}}.',
      example: { body_text_named_params: [{ param_name: 'place', example: '12 High Street' }] },
    },
  ],
};

const START = [
  { to: 'inbox--default', name: 'Inbox', say: 'All parts in a CRM, with a clock that you can move.' },
  { to: 'boards-states--all', name: 'States', say: 'Every status and reason in every part.' },
  { to: 'boards-do-and-don-t--all', name: 'Do and don’t', say: 'Right and wrong use, side by side.' },
  { to: 'theming-themes--overview', name: 'Themes', say: 'The kit in seven dresses, light and dark.' },
];

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

/** What the parts consist of. */
export function IntroductionPage({ clock }: { clock: FakeClock }) {
  const closed = { ...boardStates.closed.input, clock } as const;
  const expiring = { ...boardStates.expiring.input, clock } as const;
  return (
    <BoardPage
      title="Anatomy of the parts"
      lead="Messaging channels close on businesses after a while. These parts say in an inbox whether one is open, until when, and what can be done when it is not."
    >
      <div className="anatomy-page">
        <ul className="anatomy-start">
          {START.map(({ to, name, say }) => (
            <li key={to} className="anatomy-start-item">
              <Label>
                <a className="anatomy-link" href={`./?path=/story/${to}`} target="_top">
                  {name}
                </a>
                <br />
                <span className="anatomy-say">{say}</span>
              </Label>
            </li>
          ))}
        </ul>
        <Anatomy
          title="Badge"
          lead="In the head of a conversation, or in a row: full, compact or as an icon."
          callouts={anatomies.badge}
        >
          <WindowBadge {...expiring} />
        </Anatomy>
        <Anatomy
          title="Risk alert: trigger and panel"
          lead="The clock beside a contact’s name, and all that is known of the window behind it."
          callouts={anatomies.alert}
        >
          <StillPanel
            {...expiring}
            contact={{ timeZone: 'America/Sao_Paulo' }}
            note="Templates cost $0.05 each on this account."
            actions={actions}
            showsTrigger
          />
        </Anatomy>
        <Anatomy
          title="Composer"
          lead="Out of the way while free text may be sent."
          callouts={anatomies.composer}
        >
          <div className="anatomy-surface">
            <WindowComposer
              {...expiring}
              conversationKey="anatomy"
              aria-label="Message, as an example"
              onSend={noop}
              actions={actions}
            />
          </div>
        </Anatomy>
        <Anatomy
          title="Notice"
          lead="What stands in place of the field once the window has closed. The draft is kept."
          callouts={anatomies.notice}
        >
          <div className="anatomy-surface">
            <ExpiryNotice {...closed} actions={actions} />
          </div>
        </Anatomy>
        <Anatomy
          title="Template selector"
          lead="As a dialog or in the page: search, choose, fill in, check, send."
          callouts={anatomies.selector}
          isWide
        >
          <ChosenTemplate />
        </Anatomy>
        <Anatomy
          title="Parameter field"
          lead="One value of a template, checked against the rules of the platform."
          callouts={anatomies.field}
        >
          <div className="anatomy-surface">
            <TemplateForm
              template={oneField}
              values={{ 'body.place': '12 High Street\nground floor' }}
              prefilled={['body.place']}
              onValueChange={noop}
              isChecked
              isLocked={false}
              aria-label="One field"
            />
          </div>
        </Anatomy>
        <Anatomy
          title="Template preview"
          lead="The message as the customer will see it, while it is filled in."
          callouts={anatomies.preview}
        >
          <div className="anatomy-surface">
            <TemplatePreview
              template={named}
              values={values}
              look="whatsapp"
              aria-label="Preview of an order"
            />
          </div>
        </Anatomy>
      </div>
    </BoardPage>
  );
}
