import type { FakeClock } from 'react-messaging-window/testing';
import { BoardPage } from './BoardPage.js';
import { type BoardStateId, boardStateIds } from './boardStates.js';
import { SheetCard } from './SheetCard.js';
import { type BoardHandlers, type BoardPart, StateCard } from './StateCard.js';

interface StatesBoardProps extends BoardHandlers {
  /** One part alone, or all. */
  part: BoardPart | 'all';
  /** One state alone, or all. */
  state: BoardStateId | 'all';
  clock: FakeClock;
}

/** Every status and every reason in every part. */
export function StatesBoard({ part, state, clock, ...handlers }: StatesBoardProps) {
  const states = boardStateIds.filter((id) => state === 'all' || state === id);
  return (
    <BoardPage
      title="States"
      lead="What each part says and shows in every status, and for every reason. Move the time to see one become the next."
    >
      <div className="board-cards" data-part={part}>
        {states.map((id) => (
          <StateCard
            key={id}
            id={id}
            clock={clock}
            handlers={handlers}
            shows={(one) => part === 'all' || part === one}
          />
        ))}
        {state === 'all' && (part === 'all' || part === 'panel') ? (
          <SheetCard clock={clock} handlers={handlers} />
        ) : null}
      </div>
    </BoardPage>
  );
}
