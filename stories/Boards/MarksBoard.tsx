import type { StatusIconName } from 'react-messaging-window';
import { MARKS } from '../../src/components/internal/StatusIcon.js';
import { BoardPage } from './BoardPage.js';
import { Label } from './Label.js';

interface MarkRow {
  name: string;
  tone: 'open' | 'soon' | 'urgent' | 'closed' | 'neutral' | 'human';
  mark: StatusIconName;
  words: string;
}

/** Every mark, and every tone. */
export const markRows: readonly MarkRow[] = [
  { name: 'Open', tone: 'open', mark: 'open', words: '18h' },
  { name: 'No limit', tone: 'open', mark: 'no-limit', words: 'No limit' },
  { name: 'Expiring', tone: 'soon', mark: 'expiring', words: '3h' },
  { name: 'Last hour', tone: 'urgent', mark: 'urgent', words: '42m' },
  { name: 'Closed', tone: 'closed', mark: 'closed', words: 'Closed' },
  { name: 'A person may reply', tone: 'human', mark: 'human', words: 'Person only' },
  { name: 'Never opened, or waiting', tone: 'neutral', mark: 'never-opened', words: 'No messages' },
  { name: 'Unknown', tone: 'neutral', mark: 'unknown', words: 'Unknown' },
];

const SIZES = [12, 16, 20, 24];

/** The marks at the sizes that they are seen at, in color and in grey, and each tone as a badge. */
export function MarksBoard() {
  return (
    <BoardPage
      title="Marks"
      lead="Each mark at 12, 16, 20 and 24 px, and in a badge. Without color they differ by their shapes."
    >
      <div className="board-columns">
        {['In color', 'In grey'].map((title) => (
          <section key={title} className="board-group" aria-label={title}>
            <h2 className="board-group-name">
              <Label>{title}</Label>
            </h2>
            <ul className="board-marks" data-grey={title === 'In grey' || undefined}>
              {markRows.map(({ name, tone, mark, words }) => (
                <li key={name} className="board-mark-row" data-mark={mark}>
                  <Label className="board-mark-name">{name}</Label>
                  <span className="mw board-mark-sizes" data-tone={tone}>
                    {SIZES.map((size) => (
                      <Mark key={size} d={MARKS[mark]} size={size} />
                    ))}
                  </span>
                  <span className="mw mw-badge" data-tone={tone}>
                    <Mark d={MARKS[mark]} />
                    <Label className="mw-badge-text">{words}</Label>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </BoardPage>
  );
}

/** As the parts draw it; `size` in pixels, else that of the text around it. */
function Mark({ d, size }: { d: string; size?: number }) {
  return (
    <svg
      className="mw-icon mw-mark"
      viewBox="0 0 20 20"
      aria-hidden="true"
      style={size === undefined ? undefined : { inlineSize: size, blockSize: size }}
    >
      <path d={d} />
    </svg>
  );
}
