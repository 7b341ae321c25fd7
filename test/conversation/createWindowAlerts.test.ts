import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { onHostFault } from '../../src/clock/callHost.js';
import { createFakeClock, type FakeClock } from '../../src/clock/createFakeClock.js';
import { AlertLog } from '../../src/conversation/AlertLog.js';
import { createWindowAlerts } from '../../src/conversation/createWindowAlerts.js';
import type { TextStorage } from '../../src/conversation/TextStorage.js';
import type {
  AlertConversation,
  WindowAlerts,
  WindowAlertsOptions,
} from '../../src/conversation/WindowAlert.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import type { WorkingHours } from '../../src/core/window/WindowSettings.js';

const start = Date.parse('2026-11-22T09:00:00Z');

/** A conversation whose window closes `ms` after the start. */
const closing = (key: string, ms: number, more: Partial<AlertConversation> = {}): AlertConversation => ({
  key,
  channel: 'whatsapp',
  lastInboundAt: start + ms - DAY_MS,
  ...more,
});

function follow(
  conversations: AlertConversation[],
  options: WindowAlertsOptions = {},
  clock: FakeClock = createFakeClock(start),
) {
  const seen: [string, number, number][] = [];
  const alerts = createWindowAlerts({
    clock,
    onAlert: ({ conversation, thresholdMs }) =>
      seen.push([conversation.key, thresholdMs / MINUTE_MS, (clock.now() - start) / MINUTE_MS]),
    ...options,
  });
  alerts.setConversations(conversations);
  return { clock, alerts, seen };
}

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: vi.fn((key: string) => items.get(key) ?? null),
    setItem: vi.fn((key: string, value: string) => void items.set(key, value)),
    removeItem: vi.fn((key: string) => void items.delete(key)),
  };
}

describe('thresholds', () => {
  it('fire once each, at their very instant', () => {
    const { clock, seen } = follow([closing('a', 5 * HOUR_MS)]);
    clock.advance(DAY_MS);
    expect(seen).toEqual([
      ['a', 240, 60],
      ['a', 60, 240],
      ['a', 15, 285],
      ['a', 0, 300],
    ]);
  });

  it('are those of the host, in any order', () => {
    const { clock, seen } = follow([closing('a', 5 * HOUR_MS)], { thresholds: [0, 30 * MINUTE_MS, -5] });
    clock.advance(DAY_MS);
    expect(seen).toEqual([
      ['a', 30, 270],
      ['a', 0, 300],
    ]);
  });

  it('fire again for the next window of the conversation', () => {
    const { clock, alerts, seen } = follow([closing('a', HOUR_MS)], { thresholds: [0] });
    clock.advance(2 * HOUR_MS);
    alerts.setConversations([closing('a', DAY_MS)]);
    clock.advance(DAY_MS);
    expect(seen).toEqual([
      ['a', 0, 60],
      ['a', 0, 24 * 60],
    ]);
  });

  it('of which several were crossed in sleep fire as one, the newest', () => {
    const { clock, seen } = follow([closing('a', 5 * HOUR_MS), closing('b', 20 * HOUR_MS)]);
    clock.sleep(4.9 * HOUR_MS);
    clock.focus();
    expect(seen).toEqual([['a', 15, 294]]);
    clock.sleep(30 * HOUR_MS);
    clock.focus();
    expect(seen.slice(1).map(([key, threshold]) => [key, threshold])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('crossed before the start fire as one, marked as late; what had closed is no news', () => {
    const onAlert = vi.fn();
    follow([closing('a', 50 * MINUTE_MS), closing('closed', -HOUR_MS), closing('now', HOUR_MS)], { onAlert });
    expect(
      onAlert.mock.calls.map(([{ conversation, thresholdMs, isLate }]) => [
        conversation.key,
        thresholdMs,
        isLate,
      ]),
    ).toEqual([
      ['a', HOUR_MS, true],
      ['now', HOUR_MS, false],
    ]);
  });

  it('do not fire twice when the clock goes back', () => {
    const { clock, seen } = follow([closing('a', 2 * HOUR_MS)], { thresholds: [HOUR_MS, 0] });
    clock.advance(3 * HOUR_MS);
    expect(seen).toHaveLength(2);
    clock.setTime(start);
    clock.advance(4 * HOUR_MS);
    expect(seen).toHaveLength(2);
  });

  it('are told once of a window that is learnt by and by, through a reload too', () => {
    const storage = memory();
    const expiresAt = start + 30 * MINUTE_MS;
    const known: AlertConversation[] = [
      { key: 'a', channel: 'whatsapp', expiresAt },
      { key: 'a', channel: 'whatsapp', expiresAt, lastInboundAt: expiresAt - DAY_MS },
      { key: 'a', channel: 'whatsapp', expiresAt: expiresAt + 1 },
      { key: 'a', channel: 'whatsapp', lastInboundAt: expiresAt - DAY_MS },
    ];
    const { alerts, seen } = follow([], { storage });
    for (const conversation of known) alerts.setConversations([conversation]);
    expect(seen).toHaveLength(1);
    alerts.stop();
    for (const conversation of known) expect(follow([conversation], { storage }).seen).toEqual([]);
  });

  it('of the last conversation count where two have the same key', () => {
    const list = () => [closing('a', 10 * MINUTE_MS), closing('a', HOUR_MS)];
    const { alerts, seen } = follow(list());
    alerts.setConversations(list());
    expect(seen).toEqual([['a', 60, 0]]);
    expect(alerts.soonest()).toHaveLength(1);
  });

  it.each([
    [true, [60, 0]],
    [false, []],
  ])('while the page is hidden, if asked: %s', (whileHidden, fired) => {
    const { clock, seen } = follow([closing('a', 2 * HOUR_MS)], { whileHidden, thresholds: [HOUR_MS, 0] });
    clock.hide();
    expect(clock.timerCount).toBe(whileHidden ? 1 : 0);
    clock.advance(3 * HOUR_MS);
    expect(seen.map(([, threshold]) => threshold)).toEqual(fired);
  });

  it('say nothing of windows that were refused or used up', () => {
    const refusal = { at: start, reason: 'window-closed', closesWindow: true } as const;
    const { clock, seen } = follow([
      closing('refused', HOUR_MS, { refusal }),
      { key: 'used', channel: 'wecom', lastInboundAt: start, sentSinceInbound: 5 },
      { key: 'unknown', channel: 'whatsapp' },
      { key: 'endless', channel: 'sms' },
    ]);
    clock.advance(3 * DAY_MS);
    expect(seen).toEqual([]);
  });

  it('go on when the host throws', async () => {
    const onError = vi.fn();
    onTestFinished(onHostFault(onError));
    const { clock } = follow([closing('a', 2 * HOUR_MS)], {
      thresholds: [HOUR_MS, 0],
      onAlert: vi.fn(() => {
        throw new Error('of the host');
      }),
    });
    expect(() => clock.advance(HOUR_MS)).not.toThrow();
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(clock.timerCount).toBe(1);
  });

  it('go on when a listener throws, and so do the other listeners', async () => {
    const onError = vi.fn();
    onTestFinished(onHostFault(onError));
    const { alerts, clock, seen } = follow([closing('a', 2 * HOUR_MS)], { thresholds: [HOUR_MS, 0] });
    const listener = vi.fn();
    alerts.subscribe(() => {
      throw new Error('of the host');
    });
    alerts.subscribe(listener);
    clock.advance(3 * HOUR_MS);
    expect(seen).toHaveLength(2);
    expect(listener).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(2));
  });
});

describe('a host that comes back while it is called', () => {
  it.each([
    ['stops', (alerts: WindowAlerts) => alerts.stop()],
    ['leaves all', (alerts: WindowAlerts) => alerts.setConversations([])],
  ])('and %s is told nothing more, and nothing is left', (_, leave) => {
    const onAlert = vi.fn(() => leave(alerts));
    const { alerts, clock } = follow([], { onAlert });
    alerts.setConversations([closing('a', 30 * MINUTE_MS), closing('b', 40 * MINUTE_MS)]);
    expect(onAlert).toHaveBeenCalledOnce();
    expect(alerts.soonest()).toEqual([]);
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('with the next window has it followed', () => {
    const seen: number[] = [];
    const { alerts, clock } = follow([closing('a', HOUR_MS)], {
      thresholds: [0],
      onAlert: () => {
        seen.push((clock.now() - start) / HOUR_MS);
        alerts.setConversations([closing('a', (seen.length + 1) * 2 * HOUR_MS)]);
      },
    });
    clock.advance(5 * HOUR_MS);
    expect(seen).toEqual([1, 4]);
  });

  it('with other data from a listener, time and again, needs no deeper stack', () => {
    const { alerts } = follow([closing('a', HOUR_MS)]);
    let rounds = 0;
    alerts.subscribe(() => {
      if (rounds++ < 20_000) alerts.setConversations([closing('a', HOUR_MS + rounds)]);
    });
    alerts.setConversations([closing('a', 2 * HOUR_MS)]);
    expect(alerts.soonest()[0]?.closesAt).toBe(start + HOUR_MS + 20_000);
  });
});

describe('a reload', () => {
  it('does not repeat what was told, and tells what has happened meanwhile', async () => {
    const storage = memory();
    const clock = createFakeClock(start);
    const conversations = [
      closing('a', 50 * MINUTE_MS),
      closing('b', 3 * HOUR_MS),
      closing('c', 10 * HOUR_MS),
    ];
    const first = follow(conversations, { storage }, clock);
    expect(first.seen.map(([key, threshold]) => [key, threshold])).toEqual([
      ['a', 60],
      ['b', 240],
    ]);
    first.alerts.stop();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);

    const again = follow(conversations, { storage }, clock);
    expect(again.seen).toEqual([]);
    again.alerts.stop();

    clock.advance(11 * HOUR_MS);
    const late = follow(conversations, { storage }, clock);
    expect(late.seen.map(([key, threshold]) => [key, threshold])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
    ]);
    late.alerts.stop();
    await Promise.resolve();
    const last = follow(conversations, { storage }, clock);
    expect(last.seen).toEqual([]);
  });

  it('writes once for all alerts of a wake-up, and at most 5,000 of them', async () => {
    const storage = memory();
    follow(
      Array.from({ length: 6000 }, (_, i) => closing(`k${i}`, HOUR_MS)),
      { storage },
    );
    await Promise.resolve();
    expect(storage.setItem).toHaveBeenCalledOnce();
    const stored = JSON.parse(storage.items.get('mw-alerts') ?? '{}');
    expect(stored).toMatchObject({ version: 2, at: start });
    expect(stored.told).toHaveLength(5000);
  });

  it.each([
    '',
    '{',
    '{"version":1,"at":1,"told":[]}',
    '{"version":2,"told":[]}',
    '{"version":2,"at":1}',
    '[]',
  ])('passes over a stored log that it cannot read: %j', (text) => {
    const storage = memory();
    storage.items.set('mw-alerts', text);
    expect(follow([closing('a', HOUR_MS)], { storage }).seen).toHaveLength(1);
  });

  it('passes over what is broken in a stored log, and nothing else', async () => {
    const storage = memory();
    follow([closing('a', HOUR_MS), closing('b', HOUR_MS)], { storage }).alerts.stop();
    const { told, ...stored } = JSON.parse(storage.items.get('mw-alerts') ?? '{}');
    const broken = [5, null, ['b'], ['b', start, 'soon']];
    storage.items.set('mw-alerts', JSON.stringify({ ...stored, told: [...broken, told[0]] }));
    const { seen } = follow([closing('a', HOUR_MS), closing('b', HOUR_MS)], { storage });
    expect(seen.map(([key]) => key)).toEqual(['b']);
  });

  it('before the first alert tells what has closed meanwhile', () => {
    const storage = memory();
    const clock = createFakeClock(start);
    const conversations = [closing('a', 5 * HOUR_MS)];
    follow(conversations, { storage }, clock).alerts.stop();
    clock.advance(6 * HOUR_MS);
    const { seen } = follow(conversations, { storage }, clock);
    expect(seen.map(([key, threshold]) => [key, threshold])).toEqual([['a', 0]]);
  });

  it('finds what could not be written at first', async () => {
    const storage = memory();
    storage.setItem.mockImplementationOnce(() => {
      throw new Error('full');
    });
    const { alerts } = follow([closing('a', HOUR_MS)], { storage });
    await Promise.resolve();
    expect(storage.items.size).toBe(0);
    alerts.stop();
    expect(follow([closing('a', HOUR_MS)], { storage }).seen).toEqual([]);
  });

  it('keeps what is followed in memory, and of the rest no more than the last 50,000', () => {
    const log = new AlertLog(undefined, '', () => start);
    for (let i = 0; i < 50_010; i++) {
      log.remember(`k${i}`, { endsAt: start, thresholdMs: 0, isEscalated: false });
    }
    log.forgetLeft(new Map([['k0', true]]));
    const isKnown = (i: number) => log.of(`k${i}`, start) !== null;
    expect([0, 1, 9, 10, 50_009].map(isKnown)).toEqual([true, false, false, true, true]);
  });

  it('works without storage that answers by promises, and takes their failure', async () => {
    const onRejection = vi.fn();
    process.on('unhandledRejection', onRejection);
    const fails = async () => {
      throw new Error('of the store');
    };
    const storage = { getItem: fails, setItem: fails, removeItem: fails } as unknown as TextStorage;
    expect(follow([closing('a', HOUR_MS)], { storage }).seen).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', onRejection);
    expect(onRejection).not.toHaveBeenCalled();
  });

  it('works with storage that is forbidden', async () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    const storage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
    const { seen } = follow([closing('a', HOUR_MS)], { storage });
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });
});

describe('queue and counts', () => {
  const conversations = [
    closing('late', 20 * HOUR_MS),
    closing('soon', 30 * MINUTE_MS),
    closing('gone', -MINUTE_MS),
    closing('hour', HOUR_MS),
    closing('bot', 10 * MINUTE_MS, { handledBy: 'bot' }),
    { key: 'endless', channel: 'sms' as const },
  ];

  it('are right at any time, without a wake-up', () => {
    const { alerts, clock } = follow(conversations);
    const keys = (limit?: number) => alerts.soonest(limit).map(({ conversation }) => conversation.key);
    expect(keys()).toEqual(['bot', 'soon', 'hour', 'late']);
    expect(keys(2)).toEqual(['bot', 'soon']);
    expect(alerts.soonest(1)[0]?.closesAt).toBe(start + 10 * MINUTE_MS);
    expect(alerts.closingWithin(HOUR_MS)).toBe(3);
    clock.sleep(20 * MINUTE_MS);
    expect(keys()).toEqual(['soon', 'hour', 'late']);
    expect(alerts.closingWithin(HOUR_MS)).toBe(2);
  });

  it('count whom the filter lets through', () => {
    expect(follow(conversations, { handledBy: 'human' }).alerts.closingWithin(HOUR_MS)).toBe(2);
    expect(follow(conversations, { handledBy: 'bot' }).alerts.closingWithin(HOUR_MS)).toBe(1);
    const { alerts, seen } = follow(
      [closing('us', HOUR_MS), closing('customer', HOUR_MS, { sentSinceInbound: 1 })],
      { waitingFor: 'us' },
    );
    expect(alerts.closingWithin(DAY_MS)).toBe(1);
    expect(seen.map(([key]) => key)).toEqual(['us']);
  });

  it('tell their listeners when a threshold is crossed or conversations differ, and only then', () => {
    const { alerts, clock } = follow([closing('a', 2 * HOUR_MS)], { thresholds: [HOUR_MS] });
    const listener = vi.fn();
    alerts.subscribe(listener);
    clock.advance(59 * MINUTE_MS);
    expect(listener).not.toHaveBeenCalled();
    clock.advance(MINUTE_MS);
    expect(listener).toHaveBeenCalledOnce();
    const version = alerts.getVersion();
    alerts.setConversations([]);
    expect(alerts.getVersion()).not.toBe(version);
    expect(alerts.soonest()).toEqual([]);
  });

  it('tell nothing where nothing differs but what the host keeps beside a window', () => {
    const { alerts } = follow([closing('a', HOUR_MS)]);
    const listener = vi.fn();
    alerts.subscribe(listener);
    const renamed = { ...closing('a', HOUR_MS), name: 'Customer a' };
    alerts.setConversations([renamed]);
    expect(listener).not.toHaveBeenCalled();
    expect(alerts.soonest()[0]?.conversation).toBe(renamed);
  });

  const backAtTen = {
    timeZone: 'UTC',
    spans: [{ days: ['sun'], from: '10:00', to: '17:00' }],
  } as const;
  it.each<[string, (alerts: WindowAlerts) => unknown, number, WindowAlertsOptions]>([
    ['a window closes', (alerts) => alerts.soonest().length, 120, { thresholds: [HOUR_MS] }],
    ['a window comes near', (alerts) => alerts.closingWithin(HOUR_MS), 60, { thresholds: [] }],
    ['it closes', (alerts) => alerts.closingWithin(Number.POSITIVE_INFINITY), 120, { thresholds: [] }],
    [
      'the team is back',
      (alerts) => alerts.whenBack()?.backAt === alerts.soonest()[0]?.closesAt,
      60,
      { thresholds: [], workingHours: backAtTen },
    ],
  ])('have another number when %s, where that was asked', (_, ask, minutes, options) => {
    const { alerts, clock } = follow([closing('a', 2 * HOUR_MS)], options);
    const listener = vi.fn();
    alerts.subscribe(listener);
    ask(alerts);
    const version = alerts.getVersion();
    clock.advance(minutes * MINUTE_MS - 1);
    expect(alerts.getVersion()).toBe(version + (options.thresholds?.length ?? 0));
    listener.mockClear();
    ask(alerts);
    clock.advance(1);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('are none for a limit below nought', () => {
    expect(follow(conversations).alerts.soonest(-1)).toEqual([]);
  });
});

describe('bots', () => {
  it('hand over once, while the window is still open', () => {
    const onEscalate = vi.fn();
    const bot = (key: string, ms: number) => closing(key, ms, { handledBy: 'bot' });
    const { clock } = follow([bot('a', 2 * HOUR_MS), bot('closed', -1), closing('human', HOUR_MS)], {
      onEscalate,
      escalateBelowMs: 90 * MINUTE_MS,
    });
    clock.advance(29 * MINUTE_MS);
    expect(onEscalate).not.toHaveBeenCalled();
    clock.advance(DAY_MS);
    expect(onEscalate).toHaveBeenCalledOnce();
    expect(onEscalate.mock.calls[0]?.[0]).toMatchObject({
      conversation: { key: 'a' },
      state: { status: 'expiring' },
      thresholdMs: 90 * MINUTE_MS,
      remainingMs: 90 * MINUTE_MS,
    });
  });
});

describe('working hours', () => {
  const workingHours = {
    timeZone: 'Europe/Berlin',
    spans: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
  } as const;

  it('say what closes before the team is back, and what is left then', () => {
    // Sunday 10:00 in Berlin; back on Monday 09:00, in 23 hours.
    const onAlert = vi.fn();
    const { alerts } = follow([closing('a', 4 * HOUR_MS), closing('b', 23.5 * HOUR_MS)], {
      workingHours,
      onAlert,
    });
    expect(onAlert.mock.calls[0]?.[0].closesBeforeBack).toEqual({
      closesAt: start + 4 * HOUR_MS,
      backAt: start + 23 * HOUR_MS,
    });
    expect(alerts.whenBack()).toEqual({ backAt: start + 23 * HOUR_MS, closed: 1, left: 1 });
    expect(follow([]).alerts.whenBack()).toBeNull();
  });

  it('of an inbox win', () => {
    const onAlert = vi.fn();
    const always = { timeZone: 'UTC', spans: [{ days: ['sun'], from: '00:00', to: '24:00' }] } as const;
    follow([closing('a', HOUR_MS, { inboxId: 'x' })], {
      workingHours,
      onAlert,
      settings: { inboxes: { x: { channel: 'whatsapp', workingHours: always } } },
    });
    expect(onAlert.mock.calls[0]?.[0].closesBeforeBack).toBeNull();
  });

  it.each([null, { timeZone: 'UTC', spans: [{ from: '09:00', to: '17:00' }] }])(
    'that cannot be read (%j) keep no alert back',
    (hours) => {
      const { clock, seen } = follow([closing('a', 2 * HOUR_MS)], {
        workingHours: hours as unknown as WorkingHours,
        thresholds: [HOUR_MS, 0],
      });
      clock.advance(3 * HOUR_MS);
      expect(seen).toHaveLength(2);
    },
  );
});

describe('10,000 conversations', () => {
  it('are told once each, whatever the options, and after they were gone', () => {
    const onAlert = vi.fn();
    const list = Array.from({ length: 10_000 }, (_, i) => closing(`k${i}`, 3 * HOUR_MS));
    const { alerts, clock } = follow(list, { onAlert });
    alerts.setOptions({ clock, onAlert });
    alerts.setConversations([]);
    alerts.setConversations(list);
    expect(onAlert).toHaveBeenCalledTimes(10_000);
  });

  const many = (shift = 0) =>
    Array.from({ length: 10_000 }, (_, i) => closing(`k${i}`, 5 * HOUR_MS + i * 7000 + shift));

  it('have one timer, and none when they are gone', () => {
    const { clock, alerts } = follow(many());
    expect([clock.timerCount, clock.listenerCount]).toEqual([1, 1]);
    const { timersSet } = clock;
    alerts.setConversations(many());
    expect(clock.timersSet).toBe(timersSet);
    alerts.stop();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('wake up only for what is due', () => {
    const { clock, seen } = follow(many(), { thresholds: [0] });
    clock.advance(6 * HOUR_MS);
    expect(seen).toHaveLength(515);
    // The ends, the beginnings of the last four hours and of the last one, and a heartbeat a minute.
    expect(clock.wakeUps).toBeLessThanOrEqual(515 + 2600 + 1029 + 360);
  });
});
