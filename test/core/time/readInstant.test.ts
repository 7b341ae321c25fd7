import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../src/core/time/readInstant.js';

const t = Date.parse('2026-11-22T09:30:00Z');

describe('readInstant', () => {
  it.each([
    [t, t],
    [t + 0.9, t],
    [new Date(t), t],
    ['2026-11-22T09:30:00Z', t],
    ['2026-11-22T09:30Z', t],
    ['2026-11-22t09:30:00z', t],
    [' 2026-11-22 09:30:00 Z ', t],
    ['2026-11-22T09:30:00.250Z', t + 250],
    ['2026-11-22T09:30:00,250Z', t + 250],
    ['2026-11-22T09:30:00.250999+00:00', t + 250],
    ['2026-11-22T15:00:00+05:30', t],
    ['2026-11-22T15:00:00+0530', t],
    ['2026-11-22 10:30:00 +01', t],
    ['2026-11-22T04:30:00-05:00', t],
  ])('%j is %i', (value, instant) => {
    expect(readInstant(value)).toBe(instant);
  });

  it.each([
    [t / 1000, 'seconds'],
    [new Date(t / 1000), 'seconds'],
    ['2026-11-22T09:30:00', 'no-offset'],
    ['2026-11-22', 'no-offset'],
    ['2026-13-22T09:30:00Z', 'not-a-date'],
    ['2026-02-30T09:30:00Z', 'not-a-date'],
    ['2026-04-31T09:30:00+02:00', 'not-a-date'],
    ['22.11.2026 09:30', 'not-a-date'],
    [String(t), 'not-a-date'],
    [`${'9'.repeat(100_000)}Z`, 'not-a-date'],
    [-1, 'not-a-date'],
    [Number.NaN, 'not-a-date'],
    [8.64e15 + 1, 'not-a-date'],
    [{ valueOf: () => t }, 'not-a-date'],
    [null, 'not-a-date'],
    [Symbol('x'), 'not-a-date'],
  ])('%j is no instant: %s', (value, problem) => {
    expect(readInstant(value)).toBe(problem);
  });

  it('takes a Date of another page, and nothing that only looks like one', () => {
    const foreign: unknown = runInNewContext(`new Date(${t})`);
    expect(foreign instanceof Date).toBe(false);
    expect(readInstant(foreign)).toBe(t);
    expect(readInstant({ [Symbol.toStringTag]: 'Date', getTime: () => t })).toBe('not-a-date');
  });
});
