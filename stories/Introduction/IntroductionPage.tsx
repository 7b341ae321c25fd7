import { WindowBadge } from 'react-messaging-window';
import type { FakeClock } from 'react-messaging-window/testing';
import { BoardPage } from '../Boards/BoardPage.js';
import { boardStates } from '../Boards/boardStates.js';
import { Label } from '../Boards/Label.js';
import { PartAnatomy, type PartName } from './PartAnatomy.js';
import './Introduction.css';

const START: readonly Way[] = [
  { to: 'story/inbox--default', name: 'Inbox', say: 'All parts in a CRM, with a clock that you can move.' },
  { to: 'story/boards-states--all', name: 'States', say: 'Every status and reason in every part.' },
  { to: 'story/boards-do-and-don-t--all', name: 'Do and don’t', say: 'Right and wrong use, side by side.' },
  { to: 'story/theming-themes--overview', name: 'Themes', say: 'Seven themes, light and dark.' },
];

/** By what a host has. */
const CHOICE: readonly Way[] = [
  {
    to: 'docs/components-messagingwindow--docs',
    name: 'MessagingWindow',
    say: 'Nothing yet: badge, alert, composer and templates in one.',
  },
  {
    to: 'docs/components-messagingwindowroot--docs',
    name: 'MessagingWindowRoot',
    say: 'A page of your own: put the parts where you want them.',
  },
  {
    to: 'docs/components-riskalert--docs',
    name: 'RiskAlert',
    say: 'A list or a header: a mark that opens a panel with all that is known.',
  },
  {
    to: 'docs/components-windowbadge--docs',
    name: 'WindowBadge',
    say: 'A toolbar or a row: the status in words, without a panel.',
  },
  {
    to: 'docs/components-windowcomposer--docs',
    name: 'WindowComposer',
    say: 'An editor of your own, or none: it locks, and keeps the draft.',
  },
  {
    to: 'docs/components-expirynotice--docs',
    name: 'ExpiryNotice',
    say: 'A composer of your own: why it is locked, and what helps.',
  },
  {
    to: 'docs/components-templateselector--docs',
    name: 'TemplateSelector',
    say: 'A place for templates: search, fill in, preview, send.',
  },
  { to: 'docs/elements--docs', name: 'Elements', say: 'No React: the same parts as custom elements.' },
];

interface Way {
  /** In the address of Storybook. */
  to: string;
  name: string;
  say: string;
}

const PARTS: readonly PartName[] = [
  'window',
  'badge',
  'alert',
  'composer',
  'notice',
  'selector',
  'field',
  'preview',
];

/** What this is, which part is for what, and what the parts consist of. */
export function IntroductionPage({ clock }: { clock: FakeClock }) {
  return (
    <BoardPage
      title="Messaging windows for your inbox"
      lead="WhatsApp, Instagram, WeChat and others let a business answer for a while only. These parts show whether a conversation is still open, until when, and what can be done once it is not."
    >
      <div className="anatomy-page">
        <div className="anatomy-marks">
          {SHOWN.map((state) => (
            <WindowBadge key={state} {...boardStates[state].input} clock={clock} />
          ))}
        </div>
        <Ways title="Look around" ways={START} />
        <Ways title="Which part do you need?" ways={CHOICE} />
        {PARTS.map((part) => (
          <PartAnatomy key={part} part={part} clock={clock} />
        ))}
      </div>
    </BoardPage>
  );
}

const SHOWN = ['open', 'expiring', 'closed', 'awaiting-reply'] as const;

function Ways({ title, ways }: { title: string; ways: readonly Way[] }) {
  return (
    <section className="anatomy">
      <h2 className="anatomy-title">
        <Label>{title}</Label>
      </h2>
      <ul className="anatomy-start">
        {ways.map(({ to, name, say }) => (
          <li key={to} className="anatomy-start-item">
            <Label>
              <a className="anatomy-link" href={`./?path=/${to}`} target="_top">
                {name}
              </a>
              <br />
              <span className="anatomy-say">{say}</span>
            </Label>
          </li>
        ))}
      </ul>
    </section>
  );
}
