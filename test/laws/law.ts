import { act, cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { clearDrafts, type MessagingEvent } from 'react-messaging-window';
import { expect, onTestFinished, vi } from 'vitest';

/** Most of them in one browser: what they walk through is the same code in the others. `npm run laws` takes 2,000. */
const RUNS = Number(import.meta.env.LAW_RUNS ?? 500);
/** `LAW_SEED=7 npx vitest run --project laws` walks other ways. */
const SEED = Number(import.meta.env.LAW_SEED ?? 20_261_122);

/** Two places that show the same thing. */
export interface Doors<Act> {
  /** Does it at both. */
  act(step: Act): unknown;
  /** What each of them shows, and what each has told. */
  show(): readonly unknown[];
  /** Leaves the page as it was. */
  end?(): void;
}

/**
 * A test that, whatever happens, all places show the same. A failure is reduced to the fewest acts that show it; what React or the kit
 * complains of is a failure too.
 *
 * @param longest how many acts at the most; fewer for places that are slow to render
 */
export function law<Act>(
  acts: fc.Arbitrary<Act>,
  begin: () => Doors<Act>,
  longest = 12,
): () => Promise<void> {
  return async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    // Much of what a host gives here cannot be read, and is said to be so.
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const property = fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: longest }), async (steps) => {
      let doors: Doors<Act> | null = null;
      try {
        await act(async () => {
          doors = begin();
        });
        compare(doors);
        for (const step of steps) {
          await act(async () => doors?.act(step));
          compare(doors);
        }
        expect(complaint.mock.calls).toEqual([]);
      } finally {
        await act(async () => {
          cleanup();
          doors?.end?.();
        });
        clearDrafts();
        sessionStorage.clear();
        complaint.mockClear();
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  };
}

function compare(doors: Doors<never> | null): void {
  const [first, ...others] = doors?.show() ?? [];
  for (const other of others) expect(other).toEqual(first);
}

/** What a reader gets of an element: names, states and words, without ids and what leads to them. */
export function seen(element: Element | null | undefined): unknown {
  if (!element) return null;
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (!UNSEEN.test(name)) attributes[name] = value;
  const { localName } = element;
  const value = 'value' in element && localName !== 'li' ? { value: element.value } : null;
  const children = [...element.childNodes].flatMap((child) => {
    if (child instanceof Element) return [seen(child)];
    const words = child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '') : '';
    return words === '' ? [] : [words];
  });
  return { localName, ...attributes, ...value, children };
}

const UNSEEN = /^(id|for|part|slot|name|aria-(labelledby|describedby|controls|owns|activedescendant))$/;

/** What an event tells, without what is another one in every place: the conversation's key, and that of a send. */
export function eventOf({ conversationKey: _key, ...event }: MessagingEvent): object {
  return 'idempotencyKey' in event ? { ...event, idempotencyKey: typeof event.idempotencyKey } : event;
}

/** `undefined` in an act takes the value away. */
export function changed<Value extends object>(value: Value, change: Partial<Value>): Value {
  return Object.fromEntries(
    Object.entries({ ...value, ...change }).filter(([, member]) => member !== undefined),
  ) as Value;
}
