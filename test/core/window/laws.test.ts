import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/time/units.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import type { WindowState } from '../../../src/core/window/WindowState.js';
import { isOpenAt, nextChangeAt, windowAt } from '../../../src/core/window/windowAt.js';
import { event, input, instant, NOW, opened, opensIn, policyFor } from './arbitraries.js';
import { mayBeOpen } from './mayBeOpen.js';

const RUNS = { numRuns: 2000 };

const isOpen = ({ status }: WindowState) => status === 'open' || status === 'expiring';

/** A state without what counts down and without the places of the issues, which name an index. */
function essence({ remainingMs: _remaining, issues, ...rest }: WindowState) {
  return { ...rest, issues: [...new Set(issues.map(({ code }) => code))].sort() };
}

/** A state without what follows from the instant alone. */
function shown({ asOf: _asOf, remainingMs: _remaining, nextChangeAt: _next, ...rest }: WindowState) {
  return rest;
}

describe('events', () => {
  it('count the same in any order', () => {
    fc.assert(
      fc.property(input, instant, fc.infiniteStream(fc.nat()), (given, now, ranks) => {
        const inboundEvents = (given.inboundEvents ?? [])
          .map((item) => ({ item, rank: ranks.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item);
        fc.pre(given.inboundEvents !== undefined);
        expect(essence(windowAt({ ...given, inboundEvents }, now))).toEqual(essence(windowAt(given, now)));
      }),
      RUNS,
    );
  });

  it('count once, however often they come', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        const { inboundEvents = [] } = given;
        fc.pre(inboundEvents.length > 0);
        const twice = { ...given, inboundEvents: [...inboundEvents, ...inboundEvents] };
        expect(essence(windowAt(twice, now))).toEqual(essence(windowAt(given, now)));
      }),
      RUNS,
    );
  });

  it('change nothing where they open nothing', () => {
    fc.assert(
      fc.property(input, event, instant, (given, added, now) => {
        fc.pre(given.inboundEvents !== undefined && !opensIn(given, added));
        const more = { ...given, inboundEvents: [...(given.inboundEvents ?? []), added] };
        expect(windowAt(more, now)).toEqual(windowAt(given, now));
      }),
      RUNS,
    );
  });

  it('never shorten a window by opening it', () => {
    fc.assert(
      fc.property(opened, instant, instant, ([given, act], one, other) => {
        const [added, now] = [{ ...act, at: Math.min(one, other) }, Math.max(one, other)];
        const before = windowAt(given, now);
        const after = windowAt({ ...given, inboundEvents: [...(given.inboundEvents ?? []), added] }, now);
        if (!isOpen(before)) return;
        expect(isOpen(after)).toBe(true);
        expect(after.expiresAt ?? Infinity).toBeGreaterThanOrEqual(before.expiresAt ?? Infinity);
        expect(after.humanAgentUntil ?? 0).toBeGreaterThanOrEqual(before.humanAgentUntil ?? 0);
      }),
      RUNS,
    );
  });

  it('open nothing unless one of them opens', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        const { lastInboundAt: _at, expiresAt: _end, ...rest } = given;
        const inboundEvents = (given.inboundEvents ?? []).filter((one) => !opensIn(given, one));
        fc.pre(windowAt({ channel: given.channel }, now).status === 'unknown');
        expect(isOpen(windowAt({ ...rest, inboundEvents }, now))).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('a window', () => {
  it('is open only where a second reading of the rules finds a reason', () => {
    let open = 0;
    fc.assert(
      fc.property(input, instant, (given, now) => {
        if (!isOpen(windowAt(given, now))) return;
        open++;
        expect(mayBeOpen(given, now)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(open).toBeGreaterThan(1000);
  });
});

describe('nextChangeAt', () => {
  it('is the first millisecond at which the state differs', () => {
    fc.assert(
      fc.property(input, instant, fc.double({ min: 0, max: 1, noNaN: true }), (given, now, share) => {
        const next = nextChangeAt(given, now);
        const before = windowAt(given, now);
        if (next === null) {
          for (const later of [now + 1, now + DAY_MS, now + 30 * DAY_MS]) {
            expect(shown(windowAt(given, later))).toEqual(shown(before));
          }
          return;
        }
        expect(next).toBeGreaterThan(now);
        expect(Number.isInteger(next)).toBe(true);
        expect(shown(windowAt(given, next))).not.toEqual(shown(before));
        for (const earlier of [next - 1, Math.floor(now + (next - 1 - now) * share)]) {
          expect(shown(windowAt(given, earlier))).toEqual(shown(before));
          expect(nextChangeAt(given, earlier)).toBe(next);
        }
      }),
      RUNS,
    );
  });

  it('comes to an end', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        let next: number | null = now;
        let changes = 0;
        for (; next !== null && changes < 100; changes++) next = nextChangeAt(given, next);
        expect(changes).toBeLessThan(60);
      }),
      RUNS,
    );
  });
});

describe('states', () => {
  it('have a quota that adds up and is never negative', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        const state = windowAt(given, now);
        if (state.quota === null) return;
        const { limit, used, left } = state.quota;
        expect(left).toBe(Math.max(0, limit - used));
        expect(Math.min(limit, used, left)).toBeGreaterThanOrEqual(0);
        if (isOpen(state)) expect(left).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('are plain JSON with finite numbers, whole instants and dates that can be shown', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        const state = windowAt(given, now);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        const { openedAt, expiresAt, nextChangeAt, humanAgentUntil, entryPointUntil, lastTemplateAt } = state;
        for (const at of [
          openedAt,
          expiresAt,
          nextChangeAt,
          humanAgentUntil,
          entryPointUntil,
          lastTemplateAt,
        ]) {
          if (at === null) continue;
          expect(Number.isInteger(at)).toBe(true);
          expect(() => new Date(at).toISOString()).not.toThrow();
        }
      }),
      RUNS,
    );
  });

  it('say one thing', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        const state = windowAt(given, now);
        const { asOf, status, reason, can, remainingMs, expiresAt } = state;
        expect(asOf).toBe(now);
        expect(reason === null).toBe(isOpen(state));
        expect(can.freeform).toBe(status !== 'closed');
        expect(can.bot).toBe(can.freeform);
        expect(isOpenAt(given, now)).toBe(isOpen(state));
        expect(status === 'unknown').toBe(reason === 'not-known' || reason === 'unreadable');
        if (isOpen(state) && expiresAt !== null) expect(remainingMs).toBe(expiresAt - now);
        if (status === 'closed') expect(remainingMs).toBe(0);
        if (can.humanAgent) expect(now).toBeLessThan(state.humanAgentUntil ?? 0);
        if (state.awaitingReply) expect(status).toBe('closed');
      }),
      RUNS,
    );
  });

  it('are the same for the same input, which is left as it is', () => {
    fc.assert(
      fc.property(input, instant, (given, now) => {
        const copy = structuredClone(given);
        expect(windowAt(given, now)).toEqual(windowAt(copy, now));
        expect(given).toEqual(copy);
      }),
      RUNS,
    );
  });
});

describe('a closing refusal', () => {
  const refused = (given: WindowInput, at: number): WindowInput => ({
    ...given,
    refusal: { at, reason: 'window-closed', closesWindow: true },
  });

  it('closes until a later opening event, whatever else is known', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 30 * DAY_MS }), (given, after) => {
        // Without a window there is nothing to close, and a server may know of an act that is later than the refusal.
        fc.pre(policyFor(given).opens !== null);
        const { lastInboundAt: _at, expiresAt: _word, ...rest } = given;
        const inboundEvents = (given.inboundEvents ?? []).filter(({ at }) => at <= NOW);
        const state = windowAt(refused({ ...rest, inboundEvents }, NOW), NOW + after);
        expect(state).toMatchObject({ status: 'closed', reason: 'refused', quota: null });
      }),
      RUNS,
    );
  });

  it('says nothing any more after it', () => {
    fc.assert(
      fc.property(opened, fc.integer({ min: 1, max: DAY_MS }), ([given, added], after) => {
        const later = { ...added, at: NOW + after };
        const inboundEvents = [...(given.inboundEvents ?? []), later];
        const without = { ...given, inboundEvents, refusal: null };
        expect(windowAt(refused({ ...given, inboundEvents }, NOW), later.at)).toEqual(
          windowAt(without, later.at),
        );
      }),
      RUNS,
    );
  });
});

describe('a window', () => {
  it('is shortened, never lengthened, by the validity of the host and the safety margin', () => {
    fc.assert(
      fc.property(
        input,
        instant,
        fc.nat(3 * DAY_MS),
        fc.nat(3 * DAY_MS),
        (given, now, validityMs, marginMs) => {
          const { validityMs: _own, ...rest } = given;
          const policy = { ...policyFor(given), safetyMarginMs: 0 };
          const plain = { ...rest, channel: policy };
          const careful = { ...rest, validityMs, channel: { ...policy, safetyMarginMs: marginMs } };
          expect(isOpenAt(careful, now) && !isOpenAt(plain, now)).toBe(false);
        },
      ),
      RUNS,
    );
  });
});
