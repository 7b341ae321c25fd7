// How long a page of 50 takes over a million conversations, in PostgreSQL and in PGlite, by the recipe's schema.
//
//   npm run bench:sql
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { postgresFolder } from '../scripts/postgres.mjs';
import { bundled } from './bundled.mjs';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const AGENTS = 40;
const RUNS = 300;
const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const root = resolve(import.meta.dirname, '..');
const schema = readFileSync(join(root, 'docs/recipes/postgresql/schema.sql'), 'utf8');
const { closingPage } = await bundled(
  "export { closingPage } from './docs/recipes/postgresql/conversations.ts'",
);

/** @param {string} name @param {{ query: Function }} sql @param {(text: string) => Promise<unknown>} exec */
async function measure(name, sql, exec) {
  await exec(schema);
  // Spread over 30 hours, so that one of 30 closes within the hour; two of three wait for us.
  await exec(`insert into conversations (inbox, channel, contact, assigned_to, record, expires_at, status, waiting_for)
    select 'P1', 'whatsapp', n::text, 'agent ' || n % ${AGENTS}, '{"v":1,"c":{"whatsapp":{"a":"mmwtn9ts0"}}}',
      ${NOW} - ${6 * HOUR_MS} + (n::bigint * 7919 * 977) % ${30 * HOUR_MS},
      'open', case when n % 3 = 0 then 'customer' else 'us' end
    from generate_series(1, ${ROWS}) n`);
  await exec('vacuum analyze conversations');
  for (const [what, filter] of [
    ['of one agent', (n) => ({ withinMs: HOUR_MS, assignedTo: `agent ${n % AGENTS}` })],
    ['of the team', () => ({ withinMs: HOUR_MS })],
  ]) {
    const times = [];
    let rows = 0;
    for (let n = 0; n < RUNS; n++) {
      const start = performance.now();
      rows = (await closingPage(sql, NOW + n * 1000, filter(n))).length;
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const [median, slow] = [times[RUNS >> 1], times[Math.floor(RUNS * 0.95)]];
    console.log(
      `${name}, ${ROWS.toLocaleString('en')} rows, ${rows} ${what}: median ${median.toFixed(2)} ms, 95 % within ${slow.toFixed(2)} ms`,
    );
  }
  const { rows } = await sql.query(
    `explain select id, expires_at from conversations where assigned_to = 'agent 1' and waiting_for = 'us'
     and expires_at > ${NOW} and expires_at <= ${NOW + HOUR_MS} order by expires_at, id limit 50`,
  );
  console.log(
    rows
      .map((row) => `  ${row['QUERY PLAN'].trim()}`)
      .slice(0, 2)
      .join('\n'),
  );
}

const programs = postgresFolder();
if (programs === null) console.log('PostgreSQL is not installed.');
else {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const data = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (isRoot) chownSync(data, user.uid, user.gid);
  const options = { ...user, cwd: data, stdio: 'ignore' };
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-N'], options);
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'shared_buffers=256MB'],
    options,
  );
  const client = await connected(`postgres://test@127.0.0.1:${port}/postgres`);
  await measure('PostgreSQL', client, (text) => client.query(text));
  await client.end();
  server.kill('SIGINT');
  await new Promise((ended) => server.once('exit', ended));
  rmSync(data, { recursive: true });
}

const embedded = new PGlite();
await measure('PGlite', embedded, (text) => embedded.exec(text));
await embedded.close();

/** @param {string} which */
function idOf(which) {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

/** @param {string} url */
async function connected(url) {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
}
