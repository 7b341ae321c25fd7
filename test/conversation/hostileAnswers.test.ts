import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { onHostFault } from '../../src/clock/callHost.js';
import { createConversation } from '../../src/conversation/createConversation.js';
import { spoilt } from '../support/spoilt.js';

const refusal = {
  reason: 'window-closed',
  explain: 'x',
  closesWindow: true,
  messageId: '1',
  at: 1,
  code: '2',
};
const answer = { ok: true, messageId: '1', error: null, errors: [{ code: 131047 }], name: 'x', message: 'y' };
const junk = ['yes', 42, {}, [], true, [null, undefined, 1], { reason: 'x' }, { closesWindow: true }];
const hostile = [answer, refusal, [refusal]].flatMap((data) => spoilt(data).map(([, bad]) => bad));

/** What a host may give, by whether what was written is sent with it. */
const GIVEN: Record<string, (bad: unknown) => object> = {
  'answered by onSend': (bad) => ({ onSend: () => bad }),
  'answered by it later': (bad) => ({ onSend: () => Promise.resolve().then(() => bad) }),
  'thrown by it': (bad) => ({
    onSend() {
      throw bad;
    },
  }),
  'answered by readRefusal': (bad) => ({ onSend: () => ({ ok: false }), readRefusal: () => bad }),
  'given as failure': (bad) => ({ onSend: () => ({ messageId: '1' }), failure: bad }),
  'given as delivered': (bad) => ({ onSend: () => ({ messageId: '1' }), delivered: bad }),
};

it.each(Object.entries(GIVEN))(
  'ends the send, and loses nothing: what throws or is junk, %s',
  async (_, given) => {
    onTestFinished(onHostFault(() => {}));
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => said.mockRestore());
    const clock = createFakeClock('2026-11-22T09:00:00Z');
    for (const bad of [...junk, ...hostile]) {
      const options = { channel: 'whatsapp', lastInboundAt: clock.now(), clock, ...given(bad) } as const;
      const conversation = createConversation(options);
      const composer = () => conversation.getComposer('reply');
      conversation.setText('reply', 'Hello');
      const hasGone = await conversation.send('reply');
      expect(composer().isSending).toBe(false);
      expect(composer().draft.text).toBe(hasGone ? '' : 'Hello');
      conversation.setOptions({ ...options });
      conversation.takeBack('1');
      composer();
    }
  },
);
