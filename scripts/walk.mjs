// Walks through all that may happen, at random, for as long as wanted: `npm run walk -- --seed 7 --runs 2000`, or of them
// one: `npm run walk -- elements`.
import { parseArgs } from 'node:util';
import { run } from './run.mjs';

/**
 * Their names -> the project of vitest.config.ts, and the test.
 *
 * @type {Record<string, [project: string, file: string]>}
 */
const WALKS = {
  composer: ['browser apart*', 'test/components/composerWalk'],
  elements: ['browser preact*', 'test/elements/composerWalk'],
  selector: ['unit', 'test/conversation/selectorWalk'],
  tabs: ['tabs', 'test/walks/twoTabs'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    runs: { type: 'string', default: '2000' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(WALKS);
for (const name of names) {
  if (!(name in WALKS)) throw new Error(`No walk is called ${name}: ${Object.keys(WALKS).join(', ')}.`);
}
for (const name of names) {
  const [project, file] = WALKS[name] ?? ['', ''];
  const env = { WALK_SEED: values.seed, WALK_RUNS: values.runs };
  const { code } = await run('vitest', ['run', '--project', project, file], { stdio: 'inherit', env });
  if (code !== 0) process.exitCode = code;
}
