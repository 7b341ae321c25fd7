import {
  chromiumLaunchOptions,
  firefoxLaunchOptions,
  hasScreenReader,
  hasWebkit,
  headedChromium,
} from './browsers.mjs';
import { postgresFolder } from './postgres.mjs';
import { run } from './run.mjs';

const wantsAll = process.env.ENGINES === 'all';

/** Makes sure that there is a Chromium: takes what the machine has, else installs it. */
export async function ensureChromium() {
  if (process.env.KIT_CHROMIUM && !chromiumLaunchOptions()) {
    fail(`KIT_CHROMIUM is ${process.env.KIT_CHROMIUM}, where there is no file`);
  }
  await ensure('Chromium', chromiumLaunchOptions, ['chromium'], ['--only-shell', 'chromium']);
}

/** The other engines, with `ENGINES=all`; otherwise they are used where they are found. */
export async function ensureEngines() {
  if (!wantsAll) return;
  await ensure('Firefox', firefoxLaunchOptions, ['firefox-esr'], ['firefox']);
  await ensure('WebKit', hasWebkit, ['webkit2gtk-driver', 'xvfb'], ['webkit']);
}

/**
 * @param {string} name
 * @param {() => unknown} find
 * @param {string[]} debianPackages
 * @param {string[]} playwrightArgs
 */
async function ensure(name, find, debianPackages, playwrightArgs) {
  if (find()) return;
  console.log(`Installing ${name} ...`);
  if (await canUseApt()) await installByApt(debianPackages);
  if (!find()) await run('playwright', ['install', ...playwrightArgs], { stdio: 'inherit' });
  if (!find()) fail(`no ${name} found, and installing one failed`);
}

/** A PostgreSQL for the tests of the recipe, where one can be installed; elsewhere they run on PGlite alone. */
export async function ensurePostgres() {
  if (postgresFolder() !== null || !(await canUseApt())) return;
  console.log('Installing PostgreSQL ...');
  await installByApt(['postgresql']);
}

const SCREEN_READER =
  'orca at-spi2-core dbus-x11 xvfb speech-dispatcher python3-pyatspi xdotool openbox'.split(' ');

/** A screen reader, where one can be installed; with `ENGINES=all` there must be one. */
export async function ensureScreenReader() {
  if (!hasScreenReader() && (await canUseApt())) {
    console.log('Installing Orca ...');
    await installByApt([...SCREEN_READER, ...(headedChromium() === null ? ['chromium'] : [])]);
  }
  if (!hasScreenReader() && wantsAll) fail(`no screen reader found (${SCREEN_READER.join(' ')})`);
}

async function canUseApt() {
  return process.getuid?.() === 0 && (await run('apt-get', ['--version'])).code === 0;
}

/** @type {Promise<boolean> | undefined} */
let listsAreNew;

/** @param {string[]} debianPackages */
async function installByApt(debianPackages) {
  listsAreNew ??= apt('update');
  if (await listsAreNew) await apt('install', '-y', '--no-install-recommends', ...debianPackages);
}

/** @param {string[]} args */
async function apt(...args) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-q', ...args], { env });
  if (code !== 0) console.error(output);
  return code === 0;
}

/**
 * @param {string} what
 * @returns {never}
 */
function fail(what) {
  console.error(
    `react-messaging-window: ${what}. The tests run in real browsers: install Chrome or Chromium, run "npx playwright install chromium", or set KIT_CHROMIUM to a browser's path; with ENGINES=all, "npx playwright install firefox webkit" too.`,
  );
  process.exit(1);
}
