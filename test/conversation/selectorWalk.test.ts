import { describe, expect, vi } from 'vitest';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import { type Conversation, createConversation } from '../../src/conversation/createConversation.js';
import { createTemplateSend, type TemplateController } from '../../src/conversation/createTemplateSend.js';
import type { TemplateSend } from '../../src/conversation/TemplateSend.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { type Chance, walks, wander } from '../support/walk.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const PHONES = { a: '15550100', b: '15550101' };
type Key = keyof typeof PHONES;
const KEYS = ['a', 'b'] as const;

const templateOf = (name: string, text: string) => ({
  ...{ name, language: 'en', status: 'APPROVED', category: 'UTILITY' },
  components: [{ type: 'BODY', text }],
});
const templates = [
  templateOf('order', 'Hi {{1}}, order {{2}} is here.'),
  templateOf('visit', 'Hi {{1}}, see you soon.'),
  templateOf('plain', 'Hello!'),
];
const FIELDS: Record<string, readonly string[]> = {
  order: ['body.1', 'body.2'],
  visit: ['body.1'],
  plain: [],
};

/** What belongs to one customer's next template. */
interface Model {
  template: string | null;
  values: Record<string, string>;
  isSending: boolean;
  hasGone: boolean;
  /** What was tried last and has not gone. */
  attempt: { body: string; key: string } | null;
}

const nothing = (): Model => ({
  ...{ template: null, values: {}, isSending: false, hasGone: false, attempt: null },
});

async function walk(chance: Chance) {
  const { pick } = chance;
  vi.stubGlobal('document', {});
  const clock = createFakeClock(start);
  const models: Record<Key, Model> = { a: nothing(), b: nothing() };
  /** What the platform has taken, by idempotency key: what comes again under one is not sent again. */
  const taken = new Map<string, string>();
  const pending: { key: Key; settle(isAnswered: boolean): void }[] = [];
  const bodyOf = (to: Key, name: string, values: readonly string[]) => `${PHONES[to]} ${name} ${values}`;
  let front: Key = 'a';
  let words = 0;
  let last: { body: string; key: string } | null = null;
  let lastInboundAt: Record<Key, number | null> = { a: null, b: start };

  function onSendTemplate({ payload, idempotencyKey }: TemplateSend): Promise<void> {
    const { to, template } = payload as unknown as {
      to: string;
      template: { name: string; components?: { parameters: { text: string }[] }[] };
    };
    const values = (template.components ?? []).flatMap(({ parameters }) =>
      parameters.map(({ text }) => text),
    );
    const body = `${to} ${template.name} ${values}`;
    const known = taken.get(idempotencyKey);
    if (known !== undefined) expect(known, 'one key, one message').toBe(body);
    taken.set(idempotencyKey, body);
    last = { body, key: idempotencyKey };
    return new Promise((resolve, reject) => {
      const settle = (isAnswered: boolean) => (isAnswered ? resolve() : reject(new Error('offline')));
      pending.push({ key: front, settle });
    });
  }
  let conversation: Conversation;
  let selector: TemplateController;
  let stop: () => void = () => {};
  const setup = () => ({
    ...{ channel: 'whatsapp' as const, conversationKey: front, lastInboundAt: lastInboundAt[front] },
    ...{ contact: { phone: PHONES[front] }, templates, clock, onSendTemplate },
  });
  function show(): void {
    conversation = createConversation(setup());
    selector = createTemplateSend(conversation);
    stop = selector.subscribe(() => {});
  }
  show();
  const model = () => models[front];
  const choose = (name: string) => {
    const group = selector.getView().list.groups.find((each) => each.name === name);
    selector.select(group?.preferred ?? null);
  };
  const ticks = () => new Promise((done) => setImmediate(done));

  const steps = {
    choose() {
      const name = pick(Object.keys(FIELDS));
      choose(name);
      if (model().isSending) return;
      if (model().hasGone) models[front] = nothing();
      models[front] = { ...model(), template: name };
    },
    back() {
      selector.select(null);
      if (model().isSending) return;
      if (model().hasGone) models[front] = nothing();
      models[front] = { ...model(), template: null };
    },
    fill(field = pick(['body.1', 'body.2'])) {
      const text = `w${++words}`;
      selector.setValue(field, text);
      if (!model().isSending) model().values = { ...model().values, [field]: text };
    },
    reset() {
      selector.reset();
      if (!model().isSending) models[front] = nothing();
    },
    /** What a walk needs most to come anywhere. */
    async finish() {
      if (model().template === null || model().hasGone) steps.choose();
      steps.fill('body.1');
      steps.fill('body.2');
      await steps.send();
    },
    async retry() {
      await steps.answer();
      await steps.send();
    },
    async send() {
      const { template, values, isSending, hasGone, attempt } = model();
      const fields = FIELDS[template ?? ''];
      last = null;
      const before = pending.length;
      void selector.send();
      await ticks();
      const isReady = fields?.every((field) => values[field] !== undefined) ?? false;
      expect(pending.length > before, 'sent exactly when it may be').toBe(isReady && !isSending && !hasGone);
      if (pending.length === before || last === null) return;
      const { body, key } = last as { body: string; key: string };
      const wanted = fields?.map((field) => values[field] ?? '') ?? [];
      expect(body, 'what was filled in for this customer').toBe(bodyOf(front, template ?? '', wanted));
      if (attempt?.body === body) expect(key, 'another try of the same message').toBe(attempt.key);
      else expect(key).not.toBe(attempt?.key);
      models[front] = { ...model(), isSending: true, attempt: { body, key } };
    },
    async answer() {
      const one = pending.shift();
      if (one === undefined) return;
      const isAnswered = pick([true, false]);
      one.settle(isAnswered);
      await ticks();
      const of = models[one.key];
      if (!isAnswered) models[one.key] = { ...of, isSending: false };
      else if (one.key !== front) models[one.key] = nothing();
      else models[one.key] = { ...of, isSending: false, hasGone: true, attempt: null };
    },
    switch() {
      stop();
      if (model().hasGone) models[front] = nothing();
      front = front === 'a' ? 'b' : 'a';
      show();
    },
    inbound() {
      lastInboundAt = { ...lastInboundAt, [pick(KEYS)]: clock.now() };
      conversation.setOptions(setup());
    },
    wait: () => clock.advance(pick([MINUTE_MS, 5 * HOUR_MS, DAY_MS])),
  };

  const path = await wander(chance, 20, steps, () => {
    const { selected, values, isSending, sent } = selector.getView();
    const { template, values: entered, isSending: sends, hasGone } = model();
    const own = (FIELDS[template ?? ''] ?? []).map((field) => [field, entered[field]]);
    expect(selected?.name ?? null, `the template for ${front}`).toBe(template);
    expect(
      own.map(([field]) => [field, values[field as string]]),
      `what is filled in for ${front}`,
    ).toEqual(own);
    expect([isSending, sent !== null]).toEqual([sends, hasGone]);
  });
  stop();
  for (const one of pending) one.settle(true);
  await ticks();
  expect([clock.timerCount, clock.listenerCount], 'left behind').toEqual([0, 0]);
  vi.unstubAllGlobals();
  return path;
}

describe('a walk through everything that may happen to a template selector', () => {
  walks('loses no value, sends nothing twice and nothing to another customer', 100, walk);
});
