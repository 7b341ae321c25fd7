import type { Adapter, AdapterIssue } from '../../src/adapters/Adapter.js';
import { adapters } from '../../src/adapters.js';

/** Several providers hand on what the platform sends, and two kinds of WeChat account push alike: the plain one comes first. */
const PLAIN_FIRST = ['whatsappCloud', 'messenger', 'wechatOfficial'];

export const providerNames: readonly string[] = [...new Set([...PLAIN_FIRST, ...adapters.keys()])];

/** Any will do: a delivery without a time of its own is recognised by its form. */
const ANY_TIME = 1e12;

/** Mark of what has next to no form: it counts only beside deliveries that the same adapter reads. */
const WEAK = 30;

/** Problems of deliveries that are recognised all the same. */
const RECOGNISED = ['no-conversation', 'no-offset', 'provider-error', 'fetch', 'encrypted'];

/**
 * Whose deliveries these are, one name for each; `undefined`: nobody's. Of several adapters that read one equally well
 * it is the one that reads the most of all.
 */
export function providersOf(deliveries: readonly unknown[]): (string | undefined)[] {
  const marks = deliveries.map((delivery) =>
    providerNames.map((name) => ({ name, mark: markOf(adapters.get(name), delivery) })),
  );
  const totals = new Map(
    providerNames.map((name, index) => [name, marks.reduce((sum, row) => sum + (row[index]?.mark ?? 0), 0)]),
  );
  return marks.map((row) => {
    const best = Math.max(...row.map(({ mark }) => mark));
    const equals = row.filter(({ mark }) => mark === best).map(({ name }) => name);
    const most = Math.max(...equals.map((name) => totals.get(name) ?? 0));
    return best > WEAK || (best > 0 && most > best)
      ? equals.find((name) => totals.get(name) === most)
      : undefined;
  });
}

/** How well an adapter reads a delivery; 0: not at all. What it knows weighs more than what it only passes on. */
function markOf(adapter: Adapter | undefined, delivery: unknown): number {
  if (adapter === undefined) return 0;
  const issues: AdapterIssue[] = [];
  const events = adapter.inboundEvents(delivery, {
    receivedAt: ANY_TIME,
    onIssue: (issue) => issues.push(issue),
  });
  const known = events.filter(({ kind }) => kind !== 'other').length;
  const ofChannel = events.filter(({ channel }) => channel !== undefined).length;
  if (known + ofChannel > 0) return 100 + 10 * known + ofChannel;
  // Nothing to say and nothing to complain about: it is about the account.
  if (events.length === 0 && issues.length === 0) return 40;
  const recognised = issues.filter(({ problem }) => RECOGNISED.includes(problem));
  if (recognised.length > 0) return recognised.some(({ path }) => path !== '') ? 50 : WEAK;
  if (issues.some(({ problem, path }) => problem === 'no-contact' && path.includes('.'))) return WEAK + 1;
  return events.length > 0 ? WEAK : 0;
}
