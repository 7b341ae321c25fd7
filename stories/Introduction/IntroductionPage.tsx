import type { FakeClock } from 'react-messaging-window/testing';
import { BoardPage } from '../Boards/BoardPage.js';
import { Label } from '../Boards/Label.js';
import { PartAnatomy, type PartName } from './PartAnatomy.js';
import './Introduction.css';

const START = [
  { to: 'inbox--default', name: 'Inbox', say: 'All parts in a CRM, with a clock that you can move.' },
  { to: 'boards-states--all', name: 'States', say: 'Every status and reason in every part.' },
  { to: 'boards-do-and-don-t--all', name: 'Do and don’t', say: 'Right and wrong use, side by side.' },
  { to: 'theming-themes--overview', name: 'Themes', say: 'Seven themes, light and dark.' },
];

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

/** What the parts consist of. */
export function IntroductionPage({ clock }: { clock: FakeClock }) {
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
        {PARTS.map((part) => (
          <PartAnatomy key={part} part={part} clock={clock} />
        ))}
      </div>
    </BoardPage>
  );
}
