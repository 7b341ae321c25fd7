import { act, render } from '@testing-library/react';
import fc from 'fast-check';
import { useLayoutEffect } from 'react';
import {
  type ComposerEditor,
  type ConversationOptions,
  type MessagingEvent,
  useWindowComposer,
  WindowComposer,
} from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, it } from 'vitest';
import { type Answer, answers, answerWith, inputs, passTime, start, type TimeAct, timeActs } from './acts.js';
import { changed, eventOf, law } from './law.js';

interface Change extends Partial<WindowInput> {
  mode?: 'reply' | 'note';
  balance?: ConversationOptions['balance'];
  authorize?: ConversationOptions['authorize'];
  value?: string | undefined;
  defaultValue?: string;
}

type Act =
  | TimeAct
  | { do: 'change'; change: Change }
  | { do: 'name'; key: string | undefined }
  | { do: 'type'; words: string }
  | { do: 'attach' }
  | { do: 'send'; answer: Answer };

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: timeActs },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), change: inputs }) },
  fc.record({
    do: fc.constant('change' as const),
    change: fc.constantFrom<Change>(
      { mode: 'note' },
      { mode: 'reply' },
      { value: 'Held by the host' },
      { value: '' },
      { value: undefined },
      { defaultValue: 'Dear Ada' },
      { balance: { text: '€0.02', insufficientFor: ['freeform'] } },
      { balance: null },
      { authorize: (action) => (action === 'send-freeform' ? { reason: 'Ask first' } : true) },
      { authorize: () => true },
    ),
  }),
  fc.record({ do: fc.constant('name' as const), key: fc.constantFrom('a', 'b', undefined) }),
  fc.record({ do: fc.constant('type' as const), words: fc.constantFrom('Hi', 'Hi there', '', ' ') }),
  fc.record({ do: fc.constant('attach' as const) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), answer: answers }) },
);

type Editor = Pick<ComposerEditor, 'draft' | 'setValue' | 'setDraft' | 'readOnly' | 'isSending' | 'send'>;

describe('useWindowComposer', () => {
  it(
    'gives an editor what WindowComposer gives it',
    law(acts, () => {
      const clock = createFakeClock(start);
      let values: Change & WindowInput = { channel: 'whatsapp', lastInboundAt: start };
      let key: string | undefined = 'a';
      let answer: Answer = 'ok';
      const told: [unknown[], unknown[]] = [[], []];
      const editors: Editor[] = [];
      const optionsOf = (place: 0 | 1) =>
        ({
          ...values,
          ...{ clock, conversationKey: key && `${place} ${key}` },
          onSend({ idempotencyKey: _sendKey, ...message }) {
            told[place].push(message);
            return answerWith(answer);
          },
          onValueChange: (value: string) => void told[place].push(value),
          onEvent: (event: MessagingEvent) => void told[place].push(eventOf(event)),
        }) as ConversationOptions;
      function Own() {
        const composer = useWindowComposer(optionsOf(0));
        useLayoutEffect(() => {
          editors[0] = { ...composer, setValue: composer.setText, readOnly: composer.isLocked };
        });
        return null;
      }
      const page = () => (
        <>
          <Own />
          <WindowComposer {...optionsOf(1)}>
            {(editor) => {
              editors[1] = editor;
              return null;
            }}
          </WindowComposer>
        </>
      );
      const { rerender } = render(page());
      return {
        async act(step) {
          if ('ms' in step) return passTime(clock, step);
          if (step.do === 'change') values = changed(values, step.change);
          else if (step.do === 'name') key = step.key;
          else if (step.do === 'send') answer = step.answer;
          for (const editor of editors) {
            if (step.do === 'type') editor.setValue(step.words);
            else if (step.do === 'attach') editor.setDraft({ ...editor.draft, attachments: ['file'] });
            else if (step.do === 'send') void editor.send?.();
          }
          if (step.do === 'change' || step.do === 'name') act(() => rerender(page()));
        },
        show: () =>
          editors.map(({ draft, readOnly, isSending, send }, place) => [
            { draft, readOnly, isSending, canSend: send !== null },
            told[place],
          ]),
      };
    }),
  );
});
