// npm run check: what a change needs before it is pushed, in a minute: types, lint of the changed files, the unit tests
// that reach one, and the browser tests that speak of one. "npm run check -- main" counts what the branch changed since
// main.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { run } from './run.mjs';

const root = resolve(import.meta.dirname, '..');
const [since = 'HEAD'] = process.argv.slice(2);
const BUILD_INFO = 'node_modules/.cache/check.tsbuildinfo';

const start = Date.now();
const changed = await changedFiles();
const sources = changed.filter((path) => /\.(tsx?|mjs)$/.test(path));
const browserTests = browserTestsOf(changed);
/** Without a browser of their own, so that they run beside the tests. */
const checks = [
  ['types', 'tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', BUILD_INFO],
  ['biome', 'biome', 'check', '--error-on-warnings', '.'],
  ...(sources.length === 0 ? [] : [['oxlint', 'oxlint', '--type-aware', ...sources]]),
];
const answers = await Promise.all([
  ...checks.map(async ([name, command = '', ...args]) => ({ name, ...(await run(command, args)) })),
  test('unit tests', ['--project', 'unit', `--changed=${since}`]),
  ...(browserTests.length === 0
    ? []
    : [
        test('browser tests', [
          '--project',
          'browser (chromium)',
          '--project',
          'browser apart*',
          ...browserTests,
        ]),
      ]),
]);
for (const { name, code, output } of answers) {
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}`);
  if (code !== 0) console.log(output);
}
console.log(`${((Date.now() - start) / 1000).toFixed(0)} s`);
process.exitCode = answers.some(({ code }) => code !== 0) ? 1 : 0;

/** @param {string} name @param {string[]} args */
async function test(name, args) {
  const quick = ['--config', 'vitest.quick.config.ts', '--passWithNoTests', '--silent=passed-only'];
  return { name, ...(await run('vitest', ['run', ...quick, ...args])) };
}

/** Paths that differ, those that git does not know among them. */
async function changedFiles() {
  const said = await Promise.all([
    run('git', ['diff', '--name-only', '--diff-filter=d', since]),
    run('git', ['ls-files', '--others', '--exclude-standard']),
  ]);
  return said.flatMap(({ output }) => output.split('\n')).filter((path) => path !== '');
}

/**
 * Every test of a part comes through the same door, so that imports lead from any file to all of them. What counts is
 * whether a test is changed, or names a changed module or the component that it belongs to.
 *
 * @param {string[]} changed
 */
function browserTestsOf(changed) {
  const names = changed
    .filter((path) => path.startsWith('src/'))
    .flatMap((path) => [basename(path).replace(/\..*$/, ''), ...(/[A-Z]\w+(?=\/)/.exec(path) ?? [])]);
  const speaks = new RegExp(names.length === 0 ? '(?!)' : `\\b(${names.join('|')})\\b`);
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((path) => /^(?!test\/(visual|laws)\/).*\.browser\.test\.tsx?$/.test(path))
    .filter((path) => changed.includes(path) || speaks.test(readFileSync(join(root, path), 'utf8')));
}
