import type { AdapterIssue, ProviderEvent } from 'react-messaging-window/adapters';
import { describe, expect, test } from 'vitest';
import { policies } from '../../src/core/window/policies.js';
import { adapterOf, type WebhookFixture, webhookFixtures } from './webhookFixtures.js';

const RECEIVED_AT = Date.parse('2026-11-22T12:00:00Z');

function read(fixture: WebhookFixture): { events: ProviderEvent[]; issues: AdapterIssue[] } {
  const issues: AdapterIssue[] = [];
  const events = adapterOf(fixture).inboundEvents(fixture.payload, {
    receivedAt: RECEIVED_AT,
    onIssue: (issue) => issues.push(issue),
  });
  return { events, issues };
}

/** The opening event that ends last. */
function latestOpening(events: readonly ProviderEvent[]): ProviderEvent | undefined {
  return events
    .filter(({ opens }) => opens)
    .reduce<ProviderEvent | undefined>(
      (latest, event) => (latest === undefined || event.at > latest.at ? event : latest),
      undefined,
    );
}

/** Without a time of its own a delivery counts from its arrival. */
function timeOf(fixture: WebhookFixture): number {
  return fixture.at === null ? RECEIVED_AT : Date.parse(fixture.at);
}

describe('every webhook in the fixtures', () => {
  test('80 files are there', () => {
    expect(webhookFixtures).toHaveLength(80);
  });

  const opening = webhookFixtures.filter(([, { opensWindow }]) => opensWindow);
  const others = webhookFixtures.filter(([, { opensWindow }]) => !opensWindow);

  // Judgements of medium and low confidence among these, all followed:
  // - reaction, call accepted, `unknown` and `unsupported` messages: the customer did something in the chat;
  // - a deletion that arrives as `unsupported` cannot be told from a message that the API cannot show;
  // - `payment_method` is the customer's choice; a type that is not known (`ad`) with a text was written by somebody;
  // - an odd `calls` entry in the field `messages` is not read: the latest message counts;
  // - a bare referral leads into an existing thread, which Meta lists as an act of its own;
  // - a shared post, entering the session of a Mini Program, Viber and Zalo messages.
  test.each(opening)('%s opens, for its contact, from its time', (_name, fixture) => {
    const { events } = read(fixture);
    const event = latestOpening(events);
    expect(event?.contact).toBe(fixture.contact);
    expect(event?.at).toBe(timeOf(fixture));
  });

  test.each(opening)('%s gets the length and the quota of its kind', (_name, fixture) => {
    const event = latestOpening(read(fixture).events);
    const grant = event?.channel && policies[event.channel].opens?.[event.kind];
    expect(grant).toEqual({
      durationMs: (fixture.window?.durationSeconds ?? 0) * 1000,
      ...(fixture.window?.messages !== undefined && { quota: fixture.window.messages }),
    });
  });

  // Medium and low among these, all followed: nobody to attribute a message to; an unsent message; an opt-in without
  // a message; a payment notice of the platform; Viber's conversation_started and Zalo's follow, which are no messages.
  test.each(others)('%s opens nothing', (_name, fixture) => {
    expect(read(fixture).events.filter(({ opens }) => opens)).toEqual([]);
  });

  // The fixtures give no contact for an echo, since it opens nothing for anybody. Here it has the customer, so that
  // own sends can be counted; this sample names the page as its own recipient, hence the other side.
  const NAMED_HERE: Readonly<Record<string, string>> = {
    'messenger-echo.json': '5678',
    'viber-delivered.json': '01234567890A=',
  };

  test.each(others)('%s is attributed to its contact and time, or explained', (name, fixture) => {
    const { events, issues } = read(fixture);
    const event = events.at(-1);
    if (event === undefined) expect(issues.length).toBeGreaterThan(0);
    else {
      expect(event.contact).toBe(NAMED_HERE[name] ?? fixture.contact);
      expect(event.at).toBe(timeOf(fixture));
    }
  });

  test.each(webhookFixtures.filter(([, { events }]) => events !== undefined))(
    '%s holds several events',
    (_name, fixture) => {
      expect(read(fixture).events.map(({ contact, at, opens }) => ({ contact, at, opens }))).toEqual(
        fixture.events?.map(({ contact, at, opensWindow }) => ({
          contact,
          at: Date.parse(at),
          opens: opensWindow,
        })),
      );
    },
  );

  test.each(webhookFixtures.filter(([, { freeEntryPoint }]) => freeEntryPoint))(
    '%s marks the free entry point',
    (_name, fixture) => {
      expect(latestOpening(read(fixture).events)?.entryPoint).toBe(true);
    },
  );

  test.each(webhookFixtures.filter(([, { errorCode }]) => errorCode !== undefined))(
    '%s is a refusal with its code',
    (_name, fixture) => {
      const refusal = adapterOf(fixture).refusal(fixture.payload);
      expect(refusal?.code).toBe(String(fixture.errorCode));
      expect(refusal?.closesWindow).toBe(fixture.windowClosed ?? false);
    },
  );

  test.each(webhookFixtures.filter(([, { errorCode }]) => errorCode === undefined))(
    '%s is no refusal',
    (_name, fixture) => {
      expect(adapterOf(fixture).refusal(fixture.payload)).toBeNull();
    },
  );
});
