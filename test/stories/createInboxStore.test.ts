import { describe, expect, it } from 'vitest';
import { createInboxStore } from '../../stories/support/createInboxStore.js';

describe('the store of the inbox', () => {
  it('hears of a message that was accepted and not delivered', async () => {
    const store = createInboxStore({ count: 6 });
    const find = () => store.getConversations().find(({ channel }) => channel === 'whatsapp');
    const { id } = find() ?? { id: '' };
    store.reply(id);
    const { messageId } = await store.sendText(id, 'Hello');
    expect(find()?.failures).toBeUndefined();
    store.undeliver(id);
    store.undeliver(id);
    expect(find()?.failures).toEqual([
      expect.objectContaining({ messageId, reason: 'unreachable', closesWindow: false }),
    ]);
    expect(find()?.messages.at(-1)).toMatchObject({ id: messageId, failedWith: '131026' });
  });
});
