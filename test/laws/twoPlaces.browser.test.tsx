import { fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import {
  type ConversationOptions,
  MessagingWindowRoot,
  RiskAlert,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';
import { TemplateSelector } from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, it } from 'vitest';
import { type Answer, answers, answerWith, inputs, passTime, start, type TimeAct, timeActs } from './acts.js';
import { changed, law, seen } from './law.js';

interface Change extends Partial<WindowInput> {
  mode?: 'reply' | 'note';
  contact?: ConversationOptions['contact'];
}

type Act =
  | TimeAct
  | { do: 'change'; change: Change }
  | { do: 'name'; key: string }
  | { do: 'type' | 'fill in'; place: number; words: string }
  | { do: 'send' | 'send template'; place: number; answer: Answer }
  | { do: 'choose'; place: number; option: number };

const places = fc.nat(1);
const words = fc.constantFrom('Hi', 'Hi there', '', ' ');

const acts: fc.Arbitrary<Act> = fc.oneof(
  timeActs,
  fc.record({ do: fc.constant('change' as const), change: inputs }),
  fc.record({
    do: fc.constant('change' as const),
    change: fc.constantFrom<Change>(
      { mode: 'note' },
      { mode: 'reply' },
      { contact: { name: 'Ada', phone: '14155550100' } },
      { contact: { name: 'Grace', phone: '14155550101' } },
      { contact: { name: 'Hopper', phone: '14155550100', email: null } },
    ),
  }),
  fc.record({ do: fc.constant('name' as const), key: fc.constantFrom('a', 'b') }),
  fc.record({ do: fc.constantFrom('type' as const, 'fill in' as const), place: places, words }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('send' as const, 'send template' as const),
      place: places,
      answer: answers,
    }),
  },
  fc.record({ do: fc.constant('choose' as const), place: places, option: fc.nat(1) }),
);

/** Alone a selector knows no composer. */
const insertText = () => {};

const templates = ['hello', 'again'].map((name) => ({
  ...{ name, language: 'en', status: 'APPROVED', category: 'UTILITY' },
  components: [{ type: 'BODY', text: 'Hi {{1}}' }],
}));

describe('One conversation in two places', () => {
  it(
    'is the same in both, whoever acts',
    law(
      acts,
      () => {
        const clock = createFakeClock(start);
        let values: Change & WindowInput = { channel: 'whatsapp', lastInboundAt: start };
        let contact: ConversationOptions['contact'] = { name: 'Ada', phone: '14155550100' };
        let key = 'a';
        let answer: Answer = 'ok';
        const options = (): ConversationOptions => {
          const { mode: _mode, ...window } = values;
          return {
            ...{ ...window, clock, conversationKey: key, contact, templates },
            actions: { template: () => {} },
            onSend: () => answerWith(answer),
            onSendTemplate: () => answerWith(answer),
          };
        };
        const page = () => (
          <>
            <section>
              <MessagingWindowRoot {...options()}>
                <WindowBadge />
                <RiskAlert />
                <WindowComposer mode={values.mode} />
                <TemplateSelector variant="inline" onInsertText={insertText} />
              </MessagingWindowRoot>
            </section>
            <section>
              <WindowBadge {...options()} />
              <RiskAlert {...options()} />
              <WindowComposer mode={values.mode} {...options()} />
              <TemplateSelector variant="inline" onInsertText={insertText} {...options()} />
            </section>
          </>
        );
        const { container, rerender } = render(page());
        const find = (place: number, selector: string, nth = 0) =>
          container.children[place]?.querySelectorAll<HTMLElement>(selector)[nth];
        return {
          act(step) {
            if ('ms' in step) return passTime(clock, step);
            if (step.do === 'change') {
              const { contact: other = contact, ...change } = step.change;
              contact = other;
              values = changed(values, change);
              return rerender(page());
            }
            if (step.do === 'name') {
              key = step.key;
              return rerender(page());
            }
            if ('answer' in step) answer = step.answer;
            const target = {
              type: () => find(step.place, 'div:not([hidden]) > .mw-composer-input:not([readonly])'),
              'fill in': () => find(step.place, '.mw-template-text'),
              send: () => find(step.place, '.mw-composer-send'),
              'send template': () => find(step.place, '.mw-template-send'),
              choose: () => find(step.place, '.mw-template-option', 'option' in step ? step.option : 0),
            }[step.do]();
            if (target === undefined) return;
            if ('words' in step) fireEvent.change(target, { target: { value: step.words } });
            else fireEvent.click(target);
          },
          show: () => [...container.children].map((place) => seen(place)),
        };
      },
      6,
    ),
  );
});
