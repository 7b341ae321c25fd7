import { expect, it } from 'vitest';
import { createConversation } from '../../src/conversation/createConversation.js';
import { createTemplateSend } from '../../src/conversation/createTemplateSend.js';

/** A selector over `count` templates in three languages, and how many of them were read. */
function selectorOver(count: number) {
  const read = new Set<number>();
  const made = new Set<number>();
  const templates = Array.from({ length: count }, (_, i) => ({
    name: `order_${Math.floor(i / 3)}`,
    language: ['en', 'de', 'fr'][i % 3],
    get status() {
      made.add(i);
      return 'APPROVED';
    },
    category: 'UTILITY',
    get components() {
      read.add(i);
      return [{ type: 'BODY', text: `Hi {{1}}, order ${i} is here.` }];
    },
  }));
  const conversation = createConversation({ channel: 'whatsapp', lastInboundAt: null, templates });
  const controller = createTemplateSend(conversation);
  controller.subscribe(() => {});
  return { controller, read, made };
}

it('reads no template to show a list of thousands, and makes none of a name that is not shown', () => {
  const { controller, read, made } = selectorOver(3000);
  expect(controller.getView().list.groups).toHaveLength(1000);
  const [, second] = controller.getView().list.groups;
  expect(read.size + made.size).toBe(0);
  expect(second?.preferred.status).toBe('APPROVED');
  expect([...made]).toEqual([3, 4, 5]);
});

it('reads the variants of a template that is shown, each once, and all for a search', () => {
  const { controller, read } = selectorOver(3000);
  const [first] = controller.getView().list.groups;
  expect(first?.preferred.components).toEqual([
    expect.objectContaining({ type: 'body', text: 'Hi {{1}}, order 0 is here.' }),
  ]);
  expect([...read].sort((a, b) => a - b)).toEqual([0, 1, 2]);
  controller.getView().list.setQuery('order 2999');
  expect(controller.getView().list.groups.map(({ name }) => name)).toEqual(['order_999']);
  expect(read.size).toBe(3000);
});
