// npm run check: what a change needs before it is pushed, in a minute: types, lint, and the unit and browser tests that
// reach a changed file. "npm run check -- main" counts what the branch changed since main.
import { run } from './run.mjs';

const [since] = process.argv.slice(2);
/** Without a browser of their own, so that they run beside the tests. */
const checks = [
  ['types', 'tsc', '--noEmit'],
  ['biome', 'biome', 'check', '--error-on-warnings', '.'],
  ['oxlint', 'oxlint', '--type-aware'],
];
const tests = [
  ...['run', '--config', 'vitest.quick.config.ts', '--project', 'unit', '--project', 'browser (chromium)'],
  ...[since === undefined ? '--changed' : `--changed=${since}`, '--passWithNoTests', '--silent=passed-only'],
];

const start = Date.now();
const answers = await Promise.all([
  ...checks.map(async ([name, command = '', ...args]) => ({ name, ...(await run(command, args)) })),
  run('vitest', tests, { stdio: 'inherit' }).then((answer) => ({ name: 'tests', ...answer })),
]);
for (const { name, code, output } of answers) {
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}`);
  if (code !== 0) console.log(output);
}
console.log(`${((Date.now() - start) / 1000).toFixed(0)} s`);
process.exitCode = answers.some(({ code }) => code !== 0) ? 1 : 0;
