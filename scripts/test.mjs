// npm test: installs what is missing, then runs every check; the last line is `N passed, N failed`.
// npm test -- <filter>: the unit and browser tests that match, nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { postgresFolder } from './postgres.mjs';
import { run } from './run.mjs';
import { readCounts, sayFailure } from './testCounts.mjs';

/** Checks that stand alone, then those that read what the build wrote. */
const sourceChecks = [
  ['build', 'node', 'scripts/build.mjs'],
  ['types', 'tsc', '--noEmit'],
  ['biome', 'biome', 'check', '--error-on-warnings', '.'],
  ['oxlint', 'oxlint', '--type-aware'],
  ['knip', 'knip'],
  ['audit', 'node', 'scripts/audit.mjs'],
];
const packageChecks = [
  ['publint', 'publint', '--strict'],
  ['attw', 'attw', '--pack', '.', '--profile', 'strict', '--ignore-rules', 'cjs-resolves-to-esm'],
  ['size', 'node', 'scripts/size.mjs'],
  ['api', 'node', 'scripts/apiReport.mjs'],
  ['release', 'node', 'scripts/release.mjs', '--dry-run'],
];

/** Checks that have something to say when they pass too. */
const tells = ['audit', 'size'];

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, told once more at the end: a run prints thousands of lines. @type {import('./testCounts.mjs').Failure[]} */
const failures = [];
/** As many failures of browser tests may be the machine's. */
const MOST_UNSTEADY = 5;
const filter = process.argv.slice(2);

await installPackages();
// Only now: they import packages.
const { ensureChromium, ensureEngines, ensurePostgres, ensureScreenReader } = await import(
  './ensure-browsers.mjs'
);
const installed = ensureChromium().then(ensurePostgres);

if (filter.length === 0) {
  // Those that come later install themselves beside the tests.
  const engines = installed.then(ensureEngines);
  const screenReader = engines.then(ensureScreenReader);
  await Promise.all([installed, ...sourceChecks.map(check)]);
  await Promise.all(packageChecks.map(check));
  // Three at a time on two cores: most of them wait now and then for a browser, a timer or the disk.
  const runs = await testRuns(engines, screenReader);
  await Promise.all([inTurn(runs), inTurn(runs), inTurn(runs)]);
  await tryAgain();
} else {
  await installed;
  await vitest(['--config', 'vitest.quick.config.ts', ...filter], 'inherit');
}

if (failures.length > 0) console.log(`\nFailed:\n\n${failures.map(sayFailure).join('\n\n')}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string[]} step its name, the command and its arguments */
async function check([name = '', command = '', ...args]) {
  const start = Date.now();
  const { code, output } = await run(command, args);
  const passed = code === 0;
  total[passed ? 'passed' : 'failed']++;
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (!passed) failures.push({ what: name, why: `  ${command} ${args.join(' ')}` });
  if (!passed || tells.includes(name)) console.log(output);
}

/**
 * @typedef {object} TestRun
 * @property {string[]} projects of vitest.config.ts, that run together
 * @property {Promise<void>} [after] what they need
 * @property {() => unknown} [canRun] whether that is there now
 * @property {string} [lacking] said of what is to be missed where it is not there
 */

/**
 * The longest first, so that all lanes end together.
 *
 * @param {Promise<void>} engines when the other engines are there
 * @param {Promise<void>} screenReader when that is there
 * @returns {Promise<TestRun[]>}
 */
async function testRuns(engines, screenReader) {
  const { firefoxLaunchOptions, hasScreenReader, hasWebkit } = await import('./browsers.mjs');
  const [firefox, webkit] = [
    { after: engines, canRun: firefoxLaunchOptions },
    { after: engines, canRun: hasWebkit },
  ];
  return [
    { projects: ['unit', 'package', 'tabs'] },
    { projects: ['stories-light', 'stories-dark'] },
    { projects: ['browser (chromium)', 'browser apart*'] },
    { projects: ['browser strict*', 'browser (shadow root)*', 'browser preact*'] },
    { projects: ['firefox'], ...firefox },
    { projects: ['webkit'], ...webkit },
    ...(process.env.STORIES === 'all'
      ? [
          { projects: ['stories-firefox'], ...firefox },
          { projects: ['stories-webkit'], ...webkit },
        ]
      : []),
    {
      projects: ['speech'],
      after: screenReader,
      canRun: hasScreenReader,
      lacking: 'no screen reader (see CONTRIBUTING.md)',
    },
    { projects: ['visual*'], canRun: () => process.platform === 'linux' },
    { projects: ['browser react-17*', ...(process.env.REACT === 'all' ? ['browser react-18*'] : [])] },
    { projects: ['laws*'] },
    { projects: ['example'], canRun: postgresFolder },
  ];
}

/** @param {TestRun[]} runs what is left of them, for this lane and the others */
async function inTurn(runs) {
  for (let next = runs.shift(); next; next = runs.shift()) {
    await next.after;
    const { projects, canRun, lacking } = next;
    if (canRun !== undefined && !canRun()) {
      if (lacking === undefined) continue;
      total.skipped++;
      console.log(`skipped  ${projects.join(', ')}: ${lacking}`);
      continue;
    }
    await vitest(
      projects.flatMap((project) => ['--project', project]),
      'pipe',
    );
  }
}

/**
 * A few browser tests that failed beside the other lanes run once more, alone. Those that pass then are named as
 * unsteady: a test that needs a quiet machine is to be mended. Everything else fails the gate at once.
 */
async function tryAgain() {
  const suspects = failures.filter(({ project = 'unit' }) => project !== 'unit');
  if (suspects.length === 0 || suspects.length > MOST_UNSTEADY) return;
  for (const project of new Set(suspects.map((failure) => failure.project ?? ''))) {
    const own = suspects.filter((failure) => failure.project === project);
    const files = new Set(own.map(({ file = '' }) => file));
    const again = await countsOf(['--project', project, ...files], 'pipe');
    for (const failure of own) {
      const isBack = again.failures.some(
        ({ what, project: other }) => other !== project || what === failure.what,
      );
      if (again.passed === 0 || isBack) continue;
      failures.splice(failures.indexOf(failure), 1);
      total.failed--;
      total.passed++;
      console.log(`\nUnsteady, passed when run alone:\n${sayFailure(failure)}`);
    }
  }
}

/**
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} stdio `pipe`: what it prints is printed when it has ended, in one piece
 */
async function vitest(args, stdio) {
  const counts = await countsOf(args, stdio);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  failures.push(...counts.failures);
}

/** @param {string[]} args @param {'inherit' | 'pipe'} stdio */
async function countsOf(args, stdio) {
  const start = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  const file = join(folder, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=./scripts/countsReporter.mjs', '--silent=passed-only'];
  const { code, output } = await run('vitest', ['run', ...reporters, ...args], {
    stdio,
    env: { COUNTS_FILE: file },
  });
  const counts = readCounts(file);
  rmSync(folder, { recursive: true });
  // A run that broke down before or after the tests is a failure too.
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1;
    counts.failures.push({ what: `vitest ${args.join(' ')}`, why: `  ended with code ${code}` });
  }
  if (stdio === 'pipe') {
    const seconds = ((Date.now() - start) / 1000).toFixed(0);
    console.log(
      `${output}\n${args.join(' ')}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)\n`,
    );
  }
  return counts;
}
