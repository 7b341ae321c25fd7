import { expect, it } from 'vitest';
import { seededRandom } from './seededRandom.js';
import { underTrustedTypes } from './underTrustedTypes.js';

const { WALK_RUNS, WALK_SEED, FEWER_WALKS, IS_PAGE_SHARED } = import.meta.env;
const SEED = Number(WALK_SEED ?? 20261122);

export interface Chance {
  /** From 0 to 1. */
  next(): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** The same walk for the same seed. */
function chanceOf(seed: number): Chance {
  const next = seededRandom(seed);
  return { next, pick: (items) => items[Math.floor(next() * items.length)] as never };
}

/** The steps that a walk took, by name, and how often. */
type Steps = Record<string, number>;

/**
 * A test that walks many ways through all that may happen, at random. One that fails names its seed.
 *
 * @param runs in the gate; a tenth of them where the walk is made once more. `npm run walk` takes more
 */
export function walks(name: string, runs: number, walk: (chance: Chance) => Promise<Steps>): void {
  const count = Number(WALK_RUNS ?? (FEWER_WALKS ? Math.ceil(runs / 10) : runs));
  it(`${name} (${count} walks from seed ${SEED})`, { timeout: 90_000 + count * 2000 }, async () => {
    const total: Steps = {};
    // What is under them stays so, and other tests of the page write markup.
    const forbidden = IS_PAGE_SHARED && !WALK_RUNS ? [] : underTrustedTypes();
    for (let seed = SEED; seed < SEED + count; seed++) {
      try {
        const steps = await walk(chanceOf(seed));
        for (const [step, times] of Object.entries(steps)) total[step] = (total[step] ?? 0) + times;
      } catch (error) {
        if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`;
        throw error;
      }
    }
    if (WALK_RUNS) console.info(`${name}: ${count} walks from seed ${SEED}`, total);
    expect(forbidden, 'what the policy of the page forbids').toEqual([]);
    expect(Object.keys(total).length, 'steps that were taken').toBeGreaterThan(1);
  });
}

/** Takes steps at random, and checks after each. */
export async function wander(
  { pick }: Chance,
  length: number,
  steps: Record<string, () => unknown>,
  check: (step: string) => void,
): Promise<Steps> {
  const taken: Steps = {};
  const path: string[] = [];
  for (let i = 0; i < length; i++) {
    const name = pick(Object.keys(steps));
    path.push(name);
    taken[name] = (taken[name] ?? 0) + 1;
    try {
      await steps[name]?.();
      check(name);
    } catch (error) {
      if (error instanceof Error) error.message += `\nafter ${path.join(', ')}`;
      throw error;
    }
  }
  return taken;
}
