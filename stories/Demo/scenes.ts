/** What somebody writes who has not seen the clock. */
export const ANSWER =
  'Thank you for waiting. Your parcel left our warehouse this morning and should be with you by Thursday.';

/** When the window closes, and the next key of the answer is pressed, in milliseconds of the demo. */
export const CLOSES_AT = 12_000;
const KEY_MS = 170;

export type Deed = 'reply' | 'send' | 'refuse' | 'take-back';

interface Scene {
  at: number;
  says: string;
  deed?: Deed;
}

/** A minute, from its first to its last second. */
export const SCENES: readonly Scene[] = [
  { at: 0, says: 'The customer wrote almost 24 hours ago. Somebody is answering.' },
  {
    at: CLOSES_AT,
    says: 'At that millisecond the window closes and the field locks. What was written stays, to be read and copied.',
  },
  { at: 22_000, says: 'The customer writes again: the draft is back, as it was.', deed: 'reply' },
  { at: 37_000, says: 'Sent. The platform has taken it …', deed: 'send' },
  {
    at: 44_000,
    says: '… and refuses it some seconds later. The text is offered again, with the reason.',
    deed: 'refuse',
  },
  { at: 53_000, says: 'One click, and nothing is lost.', deed: 'take-back' },
];

export const ENDS_AT = 60_000;

/** How much of the answer is written so long after the beginning: nobody writes while the field is locked. */
export function writtenAt(elapsed: number): string {
  const locked = (SCENES[2]?.at ?? 0) - CLOSES_AT;
  const writing = elapsed < CLOSES_AT ? elapsed : Math.max(CLOSES_AT, elapsed - locked);
  return ANSWER.slice(0, Math.floor(writing / KEY_MS));
}
