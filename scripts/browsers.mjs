import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, firefox, webkit } from 'playwright';

/**
 * How to launch Chromium: Playwright launch options, or `null` when there is none on this machine.
 * In this order: the path in `KIT_CHROMIUM`, Playwright's own build, a browser of the system.
 *
 * @returns {{ executablePath?: string } | null}
 */
export function chromiumLaunchOptions() {
  const named = process.env.KIT_CHROMIUM;
  if (named) return existsSync(named) ? { executablePath: named } : null;
  if (hasPlaywrightChromium()) return {};
  const executablePath = systemChromiums().find((path) => existsSync(path));
  return executablePath ? { executablePath } : null;
}

/** A Chromium with windows, which a screen reader needs; Playwright's own is installed without. @returns {string | null} */
export function headedChromium() {
  return [process.env.KIT_CHROMIUM, ...systemChromiums()].find((path) => path && existsSync(path)) ?? null;
}

/** Whether Orca can be run here, on a screen that nobody sees, over a browser with windows. */
export function hasScreenReader() {
  const commands = ['orca', 'Xvfb', 'dbus-run-session', 'openbox', 'xdotool', 'speech-dispatcher'];
  const files = ['/usr/libexec/at-spi-bus-launcher', ...commands.map((name) => `/usr/bin/${name}`)];
  return process.platform === 'linux' && files.every((path) => existsSync(path)) && headedChromium() !== null;
}

/**
 * How to launch Firefox, or `null` when there is none that can be driven: Playwright's own build, or Debian's
 * Firefox ESR through the channel that speaks the standard protocol.
 *
 * @returns {{ executablePath?: string, channel?: string } | null}
 */
export function firefoxLaunchOptions() {
  if (existsSync(firefox.executablePath())) return {};
  const executablePath = '/usr/bin/firefox-esr';
  return existsSync(executablePath) ? { executablePath, channel: 'moz-firefox' } : null;
}

/** Whether Playwright has a WebKit of its own here. */
export const hasPlaywrightWebkit = () => existsSync(webkit.executablePath());

/**
 * Debian's WebKitGTK with its driver and the screen that it needs, or `null` when one of them is missing.
 *
 * @returns {{ browser: string, driver: string, screen: string } | null}
 */
export function systemWebkit() {
  const driver = '/usr/bin/WebKitWebDriver';
  const screen = '/usr/bin/Xvfb';
  if (!existsSync(driver) || !existsSync(screen)) return null;
  const browser = readdirSync('/usr/lib')
    .filter((name) => name.includes('-linux-'))
    .flatMap((name) => ['4.1', '4.0'].map((api) => `/usr/lib/${name}/webkit2gtk-${api}/MiniBrowser`))
    .find((path) => existsSync(path));
  return browser ? { browser, driver, screen } : null;
}

/** Whether there is a WebKit that can be driven. */
export const hasWebkit = () => hasPlaywrightWebkit() || systemWebkit() !== null;

/** Headless runs take the headless shell, which lies beside the full browser under a name of its own. */
function hasPlaywrightChromium() {
  const folder = dirname(dirname(chromium.executablePath()));
  return existsSync(folder.replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1'));
}

function systemChromiums() {
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LocalAppData];
    return roots.flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.map((name) => `/usr/bin/${name}`);
}
