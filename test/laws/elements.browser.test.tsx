import { fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import {
  type ConversationOptions,
  type MessagingEvent,
  WindowBadge,
  type WindowBadgeProps,
  WindowComposer,
} from 'react-messaging-window';
import { createConversation, type WindowInput } from 'react-messaging-window/core';
import { defineElements, type MwComposer, type SendDetail } from 'react-messaging-window/elements';
import { de } from 'react-messaging-window/locales/de';
import { createFakeClock, type FakeClock } from 'react-messaging-window/testing';
import { beforeAll, describe, it } from 'vitest';
import { type Answer, answers, answerWith, inputs, passTime, start, type TimeAct, timeActs } from './acts.js';
import { changed, eventOf, law, seen } from './law.js';

beforeAll(() => defineElements());

const keys = fc.constantFrom('a', 'b', undefined);

const dataOf = (badge: unknown) => (badge as Record<string, string>)['data-status'];

/** Sends in a conversation, somewhere else in the page. */
async function sendElsewhere(window: WindowInput, key: string | undefined, clock: FakeClock, answer: Answer) {
  if (key === undefined) return;
  const elsewhere = createConversation({
    ...{ ...window, conversationKey: key, clock },
    onSend: () => answerWith(answer),
  });
  elsewhere.setText('reply', 'Hello');
  await elsewhere.send('reply');
}

describe('An element and its component', () => {
  type Look = Pick<WindowBadgeProps, 'size' | 'locale' | 'strings'>;
  type Act =
    | TimeAct
    | { do: 'change'; change: Partial<WindowInput> & Look }
    | { do: 'name'; key: string | undefined }
    | { do: 'move' }
    | { do: 'send'; answer: Answer };

  const acts: fc.Arbitrary<Act> = fc.oneof(
    { weight: 2, arbitrary: timeActs },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), change: inputs }) },
    fc.record({
      do: fc.constant('change' as const),
      change: fc.constantFrom<Look>(
        { size: 'compact' },
        { size: 'icon' },
        { size: 'full' },
        { locale: 'en-GB' },
        { strings: de },
      ),
    }),
    fc.record({ do: fc.constant('name' as const), key: keys }),
    fc.record({ do: fc.constant('move' as const) }),
    { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), answer: answers }) },
  );

  it(
    'say the same of a window and tell of the same statuses, as badges',
    law(acts, () => {
      const clock = createFakeClock(start);
      let values: WindowInput & Look & { conversationKey?: string } = {
        ...{ channel: 'whatsapp', lastInboundAt: start, conversationKey: 'a' },
      };
      const told: [string[], string[]] = [[], []];
      const element = document.createElement('mw-badge');
      element.addEventListener('mw-status-change', ({ detail }) => told[1].push(detail.status));
      document.body.append(element);
      Object.assign(element, values, { clock });
      const page = () => (
        <>
          <WindowBadge {...values} clock={clock} />
          <WindowBadge {...values} clock={clock} onStatusChange={(status) => told[0].push(status)} />
        </>
      );
      const { container, rerender } = render(page());
      return {
        async act(step) {
          for (const statuses of told) statuses.length = 0;
          if ('ms' in step) return passTime(clock, step);
          if (step.do === 'send') return sendElsewhere(values, values.conversationKey, clock, step.answer);
          if (step.do === 'move') return document.body.append(element);
          const change = step.do === 'name' ? { conversationKey: step.key } : step.change;
          values = changed(values, change);
          Object.assign(element, change);
          rerender(page());
        },
        show: () => {
          const badges = [...container.children, element.shadowRoot?.firstElementChild].map(seen);
          // React gathers what changes in one act: the last status of each.
          const [component, shown] = told.map((statuses) => statuses.at(-1));
          const [written, rendered, drawn] = badges;
          const { status } = element.state;
          return [
            [written, component, dataOf(rendered)],
            [rendered, component, dataOf(rendered)],
            [drawn, shown, status],
          ];
        },
        end: () => element.remove(),
      };
    }),
  );
});

describe('A composer', () => {
  type Change = Partial<
    Pick<ConversationOptions, 'contact' | 'templates' | 'balance' | 'cost' | 'authorize' | 'bots'>
  > &
    Partial<WindowInput> & { mode?: 'reply' | 'note'; variant?: 'replace' | 'disable' };
  type Act =
    | TimeAct
    | { do: 'change'; change: Change }
    | { do: 'name'; key: string | undefined }
    | { do: 'type'; words: string }
    | { do: 'send'; answer: Answer }
    | { do: 'press'; place: number };

  const acts: fc.Arbitrary<Act> = fc.oneof(
    { weight: 2, arbitrary: timeActs },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), change: inputs }) },
    fc.record({
      do: fc.constant('change' as const),
      change: fc.constantFrom<Change>(
        { mode: 'note' },
        { mode: 'reply' },
        { variant: 'disable' },
        { variant: 'replace' },
        { contact: { name: 'Ada', phone: null } },
        { templates: [] },
        { balance: { text: '€0.02', insufficientFor: ['freeform', 'template'] } },
        { balance: { text: '€20' } },
        { cost: { freeform: '€0.01', template: '€0.07' } },
        { authorize: (action) => (action === 'send-freeform' ? { reason: 'Ask first' } : true) },
        { authorize: () => true },
        { bots: [{ id: 'night', name: 'Night', firstTemplate: 'hello' }] },
      ),
    }),
    fc.record({ do: fc.constant('name' as const), key: keys }),
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        words: fc.constantFrom('Hi', 'Hi there', '', ' '),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), answer: answers }) },
    fc.record({ do: fc.constant('press' as const), place: fc.nat(5) }),
  );

  const WAYS = ['template', 'sms', 'email', 'bot'] as const;

  it(
    'does and tells the same as a component and as an element',
    law(acts, () => {
      const clock = createFakeClock(start);
      let values: Change & WindowInput = { channel: 'whatsapp', lastInboundAt: start };
      let key: string | undefined = 'a';
      let answer: Answer = 'ok';
      const told: [unknown[], unknown[]] = [[], []];
      /** Each has its own conversations, so that none learns from the other. */
      const keyOf = (place: string) => (key === undefined ? undefined : `${place} ${key}`);
      const element: MwComposer = document.createElement('mw-composer');
      const onSend = (place: 0 | 1, { text, mode, isHumanAgent }: Omit<SendDetail, 'waitUntil'>) => {
        told[place].push({ text, mode, isHumanAgent });
        return answerWith(answer);
      };
      element.addEventListener('mw-event', ({ detail }) => told[1].push(eventOf(detail)));
      element.addEventListener('mw-way-out', ({ detail }) => told[1].push(detail.way));
      element.addEventListener('mw-send', ({ detail }) =>
        detail.waitUntil((async () => onSend(1, detail))()),
      );
      document.body.append(element);
      Object.assign(element, { ...values, clock, waysOut: WAYS, conversationKey: keyOf('element') });
      const options = () =>
        ({
          ...values,
          ...{ clock, conversationKey: keyOf('component') },
          actions: Object.fromEntries(WAYS.map((way) => [way, () => told[0].push(way)])),
          onStartBot: () => told[0].push('bot'),
          onSend: (message: Omit<SendDetail, 'waitUntil'>) => onSend(0, message),
          onEvent: (event: MessagingEvent) => told[0].push(eventOf(event)),
        }) as ConversationOptions;
      const page = () => <WindowComposer {...options()} />;
      const { container, rerender } = render(page());
      const places = () =>
        [container.firstElementChild, element.shadowRoot?.querySelector('.mw-composer')] as Element[];
      const all = (selector: string, place = 0) =>
        places().flatMap((composer) => composer.querySelectorAll<HTMLElement>(selector)[place] ?? []);
      return {
        act(step) {
          if ('ms' in step) return passTime(clock, step);
          if (step.do === 'type') {
            for (const field of all('.mw-composer-input')) {
              if (!(field as HTMLTextAreaElement).readOnly && field.closest('[hidden]') === null) {
                fireEvent.input(field, { target: { value: step.words } });
              }
            }
          } else if (step.do === 'send') {
            answer = step.answer;
            for (const button of all('.mw-composer-send')) fireEvent.click(button);
          } else if (step.do === 'press') {
            for (const button of all('.mw-notice button', step.place)) fireEvent.click(button);
          } else {
            if (step.do === 'name') key = step.key;
            else values = changed(values, step.change);
            const { length } = told[1];
            for (const [name, value] of Object.entries({
              conversationKey: keyOf('element'),
              ...(step.do === 'change' ? step.change : null),
            })) {
              Object.assign(element, { [name]: value });
              // Frameworks read what they set.
              if (element.value === 'never') return;
            }
            // Nobody hears of an element that is half set.
            if (told[1].length > length) told[1].push('told too early');
            rerender(page());
          }
        },
        show: () => places().map((place, at) => [seen(place), told[at]]),
        end: () => element.remove(),
      };
    }),
  );
});
