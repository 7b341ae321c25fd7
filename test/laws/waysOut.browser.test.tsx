import { fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import {
  type ConversationOptions,
  MessagingWindowRoot,
  RiskAlert,
  WindowComposer,
} from 'react-messaging-window';
import type { WayOut } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, it } from 'vitest';
import { DAY_MS } from '../../src/core/time/units.js';
import { inputs, passTime, start, type TimeAct, timeActs } from './acts.js';
import { changed, law } from './law.js';

type Change = Omit<Partial<ConversationOptions>, 'actions' | 'authorize'> & {
  ways?: readonly WayOut[];
  denies?: readonly string[];
};
type Act =
  | TimeAct
  | { do: 'change'; change: Change }
  | { do: 'choose'; place: number }
  | { do: 'stand'; where: 'in a root' | 'alone' };

const WAYS: readonly WayOut[] = ['template', 'wait', 'sms', 'phone-app', 'email', 'bot', 'queue'];
const template = { name: 'hello', language: 'en', status: 'APPROVED', components: [] };
const bot = { id: 'night', name: 'Night', firstTemplate: 'hello' };

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: inputs },
  fc.subarray([...WAYS]).map((ways) => ({ ways })),
  // A person may still reply.
  fc.constant<Change>({ channel: 'instagram', lastInboundAt: start - 2 * DAY_MS, handledBy: undefined }),
  fc.constantFrom<Change>(
    { contact: undefined },
    { contact: { name: 'Ada', phone: null, email: 'ada@example.com' } },
    { contact: { phone: '14155550100', email: null } },
    { contact: { phone: '', email: '' } },
    { bots: undefined },
    { bots: [] },
    { bots: [bot] },
    { bots: [bot, { id: 'day', name: 'Day' }] },
    { templates: undefined },
    { templates: [] },
    { templates: [template] },
    { templatesUrl: 'https://example.com/templates' },
    { templatesUrl: 'javascript:alert(1)' },
    { queued: undefined },
    { queued: { name: 'hello', sendAt: start + 3_600_000, onCancel: () => {} } },
    { balance: undefined },
    { balance: { text: '€0.02', insufficientFor: ['template'] } },
    { denies: [] },
    { denies: ['send-template'] },
    { denies: ['start-bot', 'schedule'] },
  ),
);

const acts: fc.Arbitrary<Act> = fc.oneof(
  timeActs,
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), change: changes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), place: fc.nat(6) }) },
  fc.record({ do: fc.constant('stand' as const), where: fc.constantFrom('in a root', 'alone') }),
);

/** The buttons of a place, as they are said, whether they can be pressed, and which of them is the main one. */
function waysIn(place: Element | null) {
  const ways = [...(place?.querySelectorAll<HTMLElement>('.mw-ways > *') ?? [])];
  // The agent confirms in the notice alone.
  return ways.filter((way) => way.textContent !== 'Reply as a person');
}

describe('The notice and the panel of the alert', () => {
  it(
    'offer the same ways out, which do the same',
    law(
      acts,
      () => {
        const clock = createFakeClock(start);
        let { ways, denies, ...given }: Change = { channel: 'whatsapp', lastInboundAt: null, ways: WAYS };
        const told: unknown[][] = [];
        let doing: unknown[] = [];
        let where = 'in a root';
        const options = (): ConversationOptions =>
          ({
            ...given,
            clock,
            onEvent: (event) => doing.push(event),
            onStartBot: (started) => doing.push(started),
            authorize: (action) => (denies?.includes(action) ? { reason: 'Ask first' } : true),
            actions: Object.fromEntries(ways?.map((way) => [way, () => doing.push(way)]) ?? []),
          }) as ConversationOptions;
        const page = () =>
          where === 'in a root' ? (
            <MessagingWindowRoot {...options()}>
              <RiskAlert open />
              <WindowComposer />
            </MessagingWindowRoot>
          ) : (
            <>
              <RiskAlert open {...options()} />
              <WindowComposer {...options()} />
            </>
          );
        const { rerender } = render(page());
        const places = () =>
          [document.querySelector('.mw-notice'), document.querySelector('.mw-panel')].map(waysIn);
        return {
          act(step) {
            if ('ms' in step) return passTime(clock, step);
            if (step.do === 'change') {
              const { ways: next = ways, denies: denied = denies, ...change } = step.change;
              [ways, denies, given] = [next, denied, changed(given, change)];
              return rerender(page());
            }
            if (step.do === 'stand') {
              where = step.where;
              return rerender(page());
            }
            if (document.querySelector('.mw-notice') === null) return;
            told.length = 0;
            for (const buttons of places()) {
              doing = [];
              const button = buttons.filter(({ localName }) => localName === 'button')[step.place];
              if (button !== undefined) fireEvent.click(button);
              told.push(doing);
            }
            doing = [];
          },
          show: () => {
            // Without a notice there is nothing to leave by.
            const all = document.querySelector('.mw-notice') === null ? [] : places();
            const words = all.map((buttons) =>
              buttons.map((one) => [
                one.textContent,
                'disabled' in one && one.disabled,
                one.getAttribute('href'),
                one.dataset.variant === 'primary',
              ]),
            );
            return words.map((word, place) => [word, told[place]]);
          },
        };
      },
      8,
    ),
  );
});
