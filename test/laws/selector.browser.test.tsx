import { fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { type ConversationOptions, type MessagingEvent, MessagingWindow } from 'react-messaging-window';
import { TemplateSelector, type TemplateSelectorLook } from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, it } from 'vitest';
import { type Answer, answers, answerWith, inputs, passTime, start, type TimeAct, timeActs } from './acts.js';
import { changed, eventOf, law, seen } from './law.js';

type Act =
  | TimeAct
  | { do: 'change'; change: Partial<ConversationOptions> }
  | { do: 'look'; change: TemplateSelectorLook }
  | { do: 'choose' | 'press'; place: number }
  | { do: 'type'; place: number; words: string }
  | { do: 'send'; answer: Answer };

function templateOf(name: string, text: string, more: object = {}) {
  const body = { type: 'BODY', text };
  return { name, language: 'en', status: 'APPROVED', category: 'UTILITY', components: [body], ...more };
}

const templates = [
  templateOf('hello', 'Hi {{1}}, your order {{2}} is on its way.'),
  templateOf('plain', 'We are back.'),
  templateOf('plain', 'Wir sind zurück.', { language: 'de' }),
  templateOf('paused', 'Hi {{1}}', { status: 'PAUSED' }),
];

const contact = { name: 'Ada', phone: '14155550100', language: 'de' };

const acts: fc.Arbitrary<Act> = fc.oneof(
  timeActs,
  fc.record({
    do: fc.constant('change' as const),
    change: fc.oneof(
      inputs,
      fc.constantFrom<Partial<ConversationOptions>>(
        { contact },
        { contact: { ...contact, phone: '14155550101' } },
        { contact: { userId: 'US.1349' } },
        { contact: {} },
        { balance: { text: '€0.02', insufficientFor: ['template'] } },
        { balance: { text: '€20' } },
        { cost: { template: '€0.07' } },
        { onQueueTemplate: () => {} },
        { templates: [...templates] },
        { templates: templates.slice(0, 2) },
        { authorize: (action) => (action === 'send-template' ? { reason: 'Ask first' } : true) },
        { authorize: () => true },
      ),
    ),
  }),
  fc.record({
    do: fc.constant('look' as const),
    change: fc.constantFrom<TemplateSelectorLook>(
      { prefill: { 'body.1': 'Ada' } },
      { prefill: () => 'Ada' },
      { showUnavailable: false },
      { showUnavailable: true },
      { getAvailability: ({ name }) => (name === 'plain' ? { reason: 'Opted out' } : true) },
      { getMeta: () => ({ useCase: 'Orders', price: '€0.05' }) },
      { beforeSend: () => ({ reason: 'Sure?' }) },
      { beforeSend: null },
      { getErrorText: () => 'Our own words' },
    ),
  }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), place: fc.nat(3) }) },
  fc.record({ do: fc.constant('press' as const), place: fc.nat(4) }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      place: fc.nat(2),
      words: fc.constantFrom('Grace', '', 'a\nb', '{{1}}'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), answer: answers }) },
);

const PRESSED = {
  choose: '.mw-template-option',
  press: 'button:not(.mw-template-send)',
  send: '.mw-template-send',
};

describe('The template selector', () => {
  it(
    'does in the drop-in what it does alone',
    law(
      acts,
      () => {
        const clock = createFakeClock(start);
        let given: Partial<ConversationOptions> = { lastInboundAt: null, templates, contact };
        // Alone it has no composer beside it that takes a text.
        let look: TemplateSelectorLook = { onInsertText: () => {} };
        let answer: Answer = 'ok';
        const told: Record<string, unknown[]> = { alone: [], within: [] };
        const optionsOf = (place: string): ConversationOptions => ({
          ...{ channel: 'whatsapp', ...given, clock, conversationKey: place },
          onSendTemplate({ payload, text }) {
            told[place]?.push({ payload, text });
            return answerWith(answer);
          },
          onEvent(event: MessagingEvent) {
            told[place]?.push(eventOf(event));
          },
        });
        const page = () => (
          <>
            <div className="alone">
              <TemplateSelector variant="inline" {...look} {...optionsOf('alone')} />
            </div>
            <div className="within">
              <MessagingWindow selector={{ variant: 'inline', ...look }} {...optionsOf('within')} />
            </div>
          </>
        );
        const { container, rerender } = render(page());
        const places = () =>
          ['alone', 'within'].map((place) => container.querySelector(`.${place} .mw-templates`) as Element);
        const all = (selector: string, place: number) =>
          places().flatMap((one) => one.querySelectorAll<HTMLElement>(selector)[place] ?? []);
        return {
          async act(step) {
            if ('ms' in step) return passTime(clock, step);
            if (step.do === 'change') given = changed(given, step.change);
            else if (step.do === 'look') look = { ...look, ...step.change };
            else if (step.do === 'type') {
              for (const one of all('textarea', step.place))
                fireEvent.change(one, { target: { value: step.words } });
            } else {
              if ('answer' in step) answer = step.answer;
              const place = 'place' in step ? step.place : 0;
              for (const one of all(PRESSED[step.do], place)) fireEvent.click(one);
            }
            rerender(page());
          },
          show: () => places().map((place, at) => [seen(place), Object.values(told)[at]]),
        };
      },
      6,
    ),
  );
});
