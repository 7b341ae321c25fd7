import { describe, expect, it, vi } from 'vitest';
import {
  backAt,
  closesBeforeBack,
  isWorkingAt,
  leftWhenBack,
  nextTurnAt,
  teamReturnOf,
} from '../../src/conversation/workingTime.js';
import { instantAt, offsetAt } from '../../src/conversation/zonedTime.js';
import { DAY_MS } from '../../src/core/time/units.js';
import type { WorkingHours } from '../../src/core/window/WindowSettings.js';
import { windowAt } from '../../src/core/window/windowAt.js';

const at = (text: string) => Date.parse(text);
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

describe('local time', () => {
  it.each([
    ['Asia/Kolkata', '2026-11-22T00:00:00Z', 5.5],
    ['America/St_Johns', '2026-01-01T00:00:00Z', -3.5],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 2],
    ['Pacific/Kiritimati', '2026-11-22T23:00:00Z', 14],
  ])('in %s at %s is %d h ahead', (timeZone, text, hours) => {
    expect(offsetAt(timeZone, at(text))).toBe(hours * 3_600_000);
  });

  it.each([
    ['Europe/Berlin', Date.UTC(2026, 10, 22, 9, 0), '2026-11-22T08:00:00.000Z', 'in winter'],
    ['Europe/Berlin', Date.UTC(2026, 6, 1, 9, 0), '2026-07-01T07:00:00.000Z', 'in summer'],
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 9, 0), '2026-03-29T07:00:00.000Z', 'hours after the change'],
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 2, 30), '2026-03-29T01:30:00.000Z', 'skipped: an hour later'],
    ['Europe/Berlin', Date.UTC(2026, 9, 25, 2, 30), '2026-10-25T00:30:00.000Z', 'twice: the first'],
    ['America/New_York', Date.UTC(2026, 10, 1, 1, 30), '2026-11-01T05:30:00.000Z', 'twice: the first'],
    ['America/New_York', Date.UTC(2026, 2, 8, 2, 0), '2026-03-08T07:00:00.000Z', 'skipped: an hour later'],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 5, 1, 45), '2026-04-04T14:45:00.000Z', 'twice, half an hour'],
  ])('%s %i is %s (%s)', (timeZone, local, expected) => {
    expect(iso(instantAt(timeZone, local))).toBe(expected);
  });

  it('is not known where there is no such zone', () => {
    expect([offsetAt('Nowhere/City', 0), instantAt('Nowhere/City', 0)]).toEqual([null, null]);
  });
});

const office: WorkingHours = {
  timeZone: 'Europe/Berlin',
  spans: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:30' },
    { days: ['mon', 'tue', 'wed', 'thu'], from: '13:30', to: '18:00' },
  ],
};
const night: WorkingHours = {
  timeZone: 'UTC',
  spans: [{ days: ['fri', 'sat'], from: '22:00', to: '06:00' }],
};

describe('a team', () => {
  it.each([
    [office, '2026-11-23T07:59:59.999Z', false],
    [office, '2026-11-23T08:00:00Z', true],
    [office, '2026-11-23T11:29:59.999Z', true],
    [office, '2026-11-23T11:30:00Z', false],
    [office, '2026-11-27T13:00:00Z', false],
    [night, '2026-11-28T05:59:59Z', true],
    [night, '2026-11-29T05:59:59Z', true],
    [night, '2026-11-29T06:00:00Z', false],
    [night, '2026-11-29T23:00:00Z', false],
  ])('%#: works at %s: %s', (hours, text, expected) => {
    expect(isWorkingAt(hours, at(text))).toBe(expected);
  });

  it.each([
    [office, '2026-11-27T15:00:00Z', '2026-11-30T08:00:00.000Z', 'after the weekend'],
    [office, '2026-03-28T12:00:00Z', '2026-03-30T07:00:00.000Z', 'after the change of the clocks'],
    [office, '2026-11-23T11:45:00Z', '2026-11-23T12:30:00.000Z', 'after lunch'],
    [office, '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z', 'there already'],
  ])('%#: is back from %s at %s (%s)', (hours, text, expected) => {
    expect(iso(backAt(hours, at(text)))).toBe(expected);
  });

  it('closes before it is back only what ends while it is away', () => {
    const now = at('2026-11-23T15:00:00Z');
    expect(closesBeforeBack(office, at('2026-11-24T01:10:00Z'), now)).toEqual({
      closesAt: at('2026-11-24T01:10:00Z'),
      backAt: at('2026-11-24T08:00:00Z'),
    });
    expect(closesBeforeBack(office, at('2026-11-24T09:00:00Z'), now)).toBeNull();
    // The very end of the working day is still seen.
    expect(closesBeforeBack(office, at('2026-11-23T17:00:00Z'), now)).toBeNull();
    expect(closesBeforeBack(office, now - 1, now)).toBeNull();
  });

  it('has left what remains when it is back', () => {
    const now = at('2026-11-22T20:00:00Z');
    expect(leftWhenBack(office, at('2026-11-23T10:00:00Z'), now)).toBe(2 * 3_600_000);
    expect(leftWhenBack(office, at('2026-11-23T05:00:00Z'), now)).toBe(0);
    expect(leftWhenBack(office, now + 1000, at('2026-11-23T09:00:00Z'))).toBe(0);
  });

  it('that never works is never back; hours that cannot be read warn of nothing', () => {
    const now = at('2026-11-22T20:00:00Z');
    expect(backAt({ timeZone: 'UTC', spans: [] }, now)).toBeNull();
    const span = { days: ['mon'], from: '09:00', to: '17:00' };
    for (const broken of [
      { ...office, timeZone: 'Nowhere' },
      { spans: [] },
      ...[
        { ...span, from: '9', to: '99:99' },
        { ...span, from: 9 },
        { ...span, days: undefined },
        { ...span, days: 'monday' },
        { ...span, days: ['Mon'] },
        null,
      ].map((one) => ({ timeZone: 'UTC', spans: [one] })),
      { timeZone: 'UTC' },
      null,
    ] as unknown as WorkingHours[]) {
      expect(closesBeforeBack(broken, now + 1, now)).toBeNull();
      expect(backAt(broken, now)).toBe(now);
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15])(
    'is not away at %d, which no clock shows',
    (instant) => {
      expect(backAt(office, instant)).toBe(instant);
      expect(closesBeforeBack(office, instant, 0)).toBeNull();
    },
  );

  it.each([
    [office, '2026-11-23T11:29:59.999Z', '2026-11-23T11:30:00.000Z'],
    [office, '2026-11-23T11:30:00Z', '2026-11-23T12:30:00.000Z'],
    [office, '2026-11-27T15:00:00Z', '2026-11-30T08:00:00.000Z'],
    [{ timeZone: 'UTC', spans: [] }, '2026-11-23T11:30:00Z', null],
  ])('%#: turns next after %s at %s', (hours, text, expected) => {
    expect(iso(nextTurnAt(hours, at(text)))).toBe(expected);
  });

  it.each([
    [
      'is away now, and back before the end',
      '2026-11-22T20:00:00Z',
      '2026-11-23T10:00:00Z',
      '2026-11-23T08:00:00.000Z',
      2,
    ],
    [
      'is away now, and back after the end',
      '2026-11-22T20:00:00Z',
      '2026-11-23T05:00:00Z',
      '2026-11-23T08:00:00.000Z',
      0,
    ],
    [
      'works now, and is away at the end',
      '2026-11-23T15:00:00Z',
      '2026-11-24T01:10:00Z',
      '2026-11-24T08:00:00.000Z',
      0,
    ],
  ])('that %s is warned of', (_name, now, end, back, leftHours) => {
    const state = windowAt({ channel: 'whatsapp', lastInboundAt: at(end) - DAY_MS }, at(now));
    const { backAt: returnsAt = null, leftMs } = teamReturnOf(state, office) ?? {};
    expect([iso(returnsAt), leftMs]).toEqual([back, leftHours * 3_600_000]);
  });

  it.each([
    ['works until the end', office, '2026-11-23T15:00:00Z', { lastInboundAt: at('2026-11-22T17:00:00Z') }],
    ['works at the end again', office, '2026-11-23T15:00:00Z', { lastInboundAt: at('2026-11-23T09:00:00Z') }],
    [
      'never works',
      { timeZone: 'UTC', spans: [] },
      '2026-11-23T15:00:00Z',
      { lastInboundAt: at('2026-11-23T09:00:00Z') },
    ],
    ['has no hours', null, '2026-11-22T20:00:00Z', { lastInboundAt: at('2026-11-22T10:00:00Z') }],
    [
      'has a window that has ended',
      office,
      '2026-11-22T20:00:00Z',
      { lastInboundAt: at('2026-11-20T10:00:00Z') },
    ],
    ['has a window that nobody knows', office, '2026-11-22T20:00:00Z', {}],
  ])('that %s is not warned of', (_name, hours, now, input) => {
    expect(teamReturnOf(windowAt({ channel: 'whatsapp', ...input }, at(now)), hours)).toBeNull();
  });

  it('is worked out once a day for each of several inboxes', () => {
    const inboxes = [{ ...office }, { ...night }];
    const formats = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const askAll = () => {
      for (const hours of inboxes) for (let day = 0; day < 7; day++) backAt(hours, day * DAY_MS);
    };
    askAll();
    const once = formats.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    askAll();
    expect(formats).toHaveBeenCalledTimes(once);
    formats.mockRestore();
  });

  it('works around the clock from 00:00 to 24:00', () => {
    const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
    const always: WorkingHours = {
      timeZone: 'America/New_York',
      spans: [{ days: [...days], from: '00:00', to: '24:00' }],
    };
    for (let hour = 0; hour < 24 * 14; hour++) {
      expect(isWorkingAt(always, at('2026-10-25T00:00:00Z') + hour * 3_600_000)).toBe(true);
    }
  });
});
