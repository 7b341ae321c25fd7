import { render } from '@testing-library/react';
import fc from 'fast-check';
import {
  MessagingWindowProvider,
  type MessagingWindowProviderProps,
  MessagingWindowRoot,
  WindowBadge,
  type WindowBadgeProps,
} from 'react-messaging-window';
import { createConversation, type WindowInput } from 'react-messaging-window/core';
import { de } from 'react-messaging-window/locales/de';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, it } from 'vitest';
import { type Answer, answers, answerWith, inputs, passTime, start, type TimeAct, timeActs } from './acts.js';
import { changed, law, seen } from './law.js';

type Look = Pick<WindowBadgeProps, 'size' | 'locale' | 'strings'>;
type Act =
  | TimeAct
  | { do: 'input'; change: Partial<WindowInput> }
  | { do: 'look'; change: Look }
  | { do: 'provide'; change: MessagingWindowProviderProps }
  | { do: 'name'; key: string | undefined }
  | { do: 'send'; answer: Answer };

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: timeActs },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('input' as const), change: inputs }) },
  fc.record({
    do: fc.constant('look' as const),
    change: fc.constantFrom<Look>(
      { size: 'full' },
      { size: 'compact' },
      { size: 'icon' },
      { locale: 'en-GB' },
      { locale: undefined },
      { strings: de },
      { strings: undefined },
    ),
  }),
  fc.record({
    do: fc.constant('provide' as const),
    change: fc.constantFrom<MessagingWindowProviderProps>(
      { locale: 'en-IN' },
      { strings: { badge: { closed: 'Zu' } } },
      { icons: { closed: 'M0 0' } },
      { policies: { whatsapp: { expiringBelowMs: 2 * 3_600_000 } } },
      { policies: { wecom: { safetyMarginMs: 3_600_000 } } },
    ),
  }),
  fc.record({ do: fc.constant('name' as const), key: fc.constantFrom('a', 'b', undefined) }),
  fc.record({ do: fc.constant('send' as const), answer: answers }),
);

describe('The badge that the clock writes', () => {
  it(
    'says what the one that React renders says, alone and in a root',
    law(acts, () => {
      const clock = createFakeClock(start);
      let window: WindowInput = { channel: 'whatsapp', lastInboundAt: start };
      let look: Look = {};
      let provided: MessagingWindowProviderProps = {};
      let key: string | undefined = 'a';
      const page = () => (
        <MessagingWindowProvider clock={clock} {...provided}>
          <WindowBadge {...window} {...look} conversationKey={key} />
          <WindowBadge {...window} {...look} conversationKey={key} style={() => undefined} />
          <MessagingWindowRoot {...window} conversationKey={key}>
            <WindowBadge {...look} />
            <WindowBadge {...look} style={() => undefined} />
          </MessagingWindowRoot>
        </MessagingWindowProvider>
      );
      const { container, rerender } = render(page());
      const acting: Record<string, (step: never) => unknown> = {
        input({ change }: Extract<Act, { do: 'input' }>) {
          window = changed(window, change);
        },
        look({ change }: Extract<Act, { do: 'look' }>) {
          look = { ...look, ...change };
        },
        provide({ change }: Extract<Act, { do: 'provide' }>) {
          provided = { ...provided, ...change };
        },
        name(step: Extract<Act, { do: 'name' }>) {
          key = step.key;
        },
        /** Somewhere else in the page, in the same conversation. */
        async send({ answer }: Extract<Act, { do: 'send' }>) {
          if (key === undefined) return;
          const elsewhere = createConversation({
            ...{ ...window, conversationKey: key, clock },
            onSend: () => answerWith(answer),
          });
          elsewhere.setText('reply', 'Hello');
          await elsewhere.send('reply');
        },
      };
      return {
        async act(step) {
          if ('ms' in step) return passTime(clock, step);
          await acting[step.do]?.(step as never);
          rerender(page());
        },
        show: () => [...container.children].map(seen),
      };
    }),
  );
});
