import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A server of a host's project. */
export interface Server {
  /** Without a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a program of an installed package on a free port and waits until it answers. */
export async function serve(
  folder: string,
  program: string,
  args: (port: string) => string[],
): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Node itself and no shell, so that what is stopped is the server.
  const child = spawn(process.execPath, [join(folder, 'node_modules', program), ...args(port)], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return { url, stop: () => stop(child) };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop(child);
  throw new Error(`${program} does not answer at ${url}\n${said}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? String(address.port) : '';
}
