import { chromiumLaunchOptions } from './browsers.mjs';
import { run } from './run.mjs';

/** Makes sure that there is a Chromium for the tests: takes what the machine has, else installs one. */
export async function ensureBrowsers() {
  if (chromiumLaunchOptions()) return;
  if (process.env.KIT_CHROMIUM) fail(`KIT_CHROMIUM is ${process.env.KIT_CHROMIUM}, where there is no file`);
  console.log('Installing Chromium ...');
  if (await canUseApt()) await installByApt();
  if (!chromiumLaunchOptions()) {
    await run('playwright', ['install', '--only-shell', 'chromium'], { stdio: 'inherit' });
  }
  if (!chromiumLaunchOptions()) fail('no Chromium found, and installing one failed');
}

async function canUseApt() {
  return process.getuid?.() === 0 && (await run('apt-get', ['--version'])).code === 0;
}

async function installByApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('apt-get', ['-q', ...args], { env });
    if (code !== 0) return console.error(output);
  }
}

/**
 * @param {string} what
 * @returns {never}
 */
function fail(what) {
  console.error(
    `react-messaging-window: ${what}. The tests run in a real browser: install Chrome or Chromium, run "npx playwright install chromium", or set KIT_CHROMIUM to a browser's path.`,
  );
  process.exit(1);
}
