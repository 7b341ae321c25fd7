import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webdriverio } from '@vitest/browser-webdriverio';

/** Where WebKitGTK lies. */
export interface WebkitGtk {
  browser: string;
  driver: string;
  /** A screen in memory: the browser has no headless mode. */
  screen: string;
}

/**
 * Vitest's provider for Debian's WebKitGTK, which Vitest takes for a Safari. It brings up a screen and the driver
 * when the browser is opened, since the driver serves one session only, and ends both with it.
 */
export function webkitGtk({ browser, driver, screen }: WebkitGtk): ReturnType<typeof webdriverio> {
  const options = {
    hostname: '127.0.0.1',
    path: '/',
    port: 0,
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  };
  const option = webdriverio(options);
  const providerFactory = option.providerFactory.bind(option);
  return {
    ...option,
    providerFactory(project) {
      const provider = providerFactory(project);
      const inner = provider as unknown as ProviderInside;
      const processes: ChildProcess[] = [];
      const stop = () => {
        for (const child of processes.splice(0)) child.kill();
      };
      process.once('exit', stop);

      const capabilities = inner.buildCapabilities.bind(provider);
      inner.buildCapabilities = () => ({ ...capabilities(), browserName: 'MiniBrowser' });

      const open = inner.openBrowser.bind(provider);
      inner.openBrowser = async () => {
        if (processes.length === 0) {
          const display = await openScreen(screen, processes);
          options.port = await freePort();
          await startDriver(driver, options.port, display, processes);
        }
        return open();
      };

      const close = provider.close.bind(provider);
      provider.close = async () => {
        // The session may have ended already.
        await Promise.resolve(close()).catch(() => {});
        stop();
      };
      return provider;
    },
  };
}

/** What Vitest's provider keeps for itself. */
interface ProviderInside {
  openBrowser(): Promise<unknown>;
  buildCapabilities(): Record<string, unknown>;
}

/** Starts a screen of its own and says its name. */
function openScreen(command: string, processes: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  processes.push(child);
  return new Promise((found, failed) => {
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`${command} has ended`)));
    child.stdio[3]?.once('data', (number: Buffer) => found(`:${number.toString().trim()}`));
  });
}

async function startDriver(
  command: string,
  port: number,
  display: string,
  processes: ChildProcess[],
): Promise<void> {
  const env = { ...process.env, DISPLAY: display };
  processes.push(spawn(command, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env }));
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${command} does not answer`);
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
