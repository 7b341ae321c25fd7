import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresFolder } from '../../scripts/postgres.mjs';

/** A PostgreSQL of the test's own. */
export interface Postgres {
  url: string;
  /** Stops it and starts it again, with its data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** `initdb` and `postgres` refuse to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts one on a free port with an empty database. `null`: the machine has none. */
export async function startPostgres(): Promise<Postgres | null> {
  const programs = postgresFolder();
  if (programs === null) return null;
  const user = ordinaryUser();
  const data = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (user) chownSync(data, user.uid, user.gid);
  const options = { ...user, cwd: data, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '-N'], {
    ...options,
    stdio: 'pipe',
  });
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data];
  const start = async () => {
    const process = spawn(join(programs, 'postgres'), args, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
    await new Promise<void>((resolve, reject) => {
      let log = '';
      process.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes('ready to accept connections')) resolve();
      });
      void ended.then(() => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    });
    return async () => {
      process.kill('SIGINT');
      await ended;
    };
  };
  let stop = await start();
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    async restart() {
      await stop();
      stop = await start();
    },
    async stop() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
