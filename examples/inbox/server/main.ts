import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { openDatabase } from './database.js';
import { createInbox, keepTemplates } from './inbox.js';
import { createStandIn } from './standIn.js';

// This file runs as dist/server.mjs.
const built = import.meta.dirname;
const folder = resolve(process.env.EXAMPLE_FOLDER ?? join(built, '..'));
const port = Number(process.env.PORT ?? 4321);
const address = `http://127.0.0.1:${port}`;
const { DATABASE_URL, PLATFORM_URL, PLATFORM_TOKEN = 'none', PUBLIC_URL } = process.env;
// Before a real platform nothing is taken whose secret is missing.
const secretOf = (name: string) =>
  process.env[name] ?? (PLATFORM_URL === undefined ? 'only for the example' : '');
const secrets = {
  metaAppSecret: secretOf('META_APP_SECRET'),
  metaVerifyToken: secretOf('META_VERIFY_TOKEN'),
  twilioAuthToken: secretOf('TWILIO_AUTH_TOKEN'),
  wechatToken: secretOf('WECHAT_TOKEN'),
};

const standIn = createStandIn({
  webhookUrl: `${address}/webhooks/whatsappCloud`,
  appSecret: secrets.metaAppSecret,
});
const platform =
  PLATFORM_URL === undefined
    ? serve({ fetch: standIn.app.fetch, port: port + 1, hostname: '127.0.0.1' })
    : null;

const database = await openDatabase(
  [resolve(folder, '../../docs/recipes/postgresql/schema.sql'), join(folder, 'server/schema.sql')],
  { url: DATABASE_URL, folder: process.env.DATABASE_FOLDER ?? join(folder, '.data') },
);
const inbox = createInbox({
  database,
  secrets,
  publicUrl: PUBLIC_URL,
  platform: { baseUrl: PLATFORM_URL ?? `http://127.0.0.1:${port + 1}`, token: PLATFORM_TOKEN },
  onAlert: ({ row, remainingMs }) =>
    console.log(`Conversation ${row.key} closes in ${Math.round(remainingMs / 60_000)} minutes.`),
});
// In place of the platform's list (GET /<account>/message_templates).
const templates = JSON.parse(readFileSync(join(folder, 'server/templates.json'), 'utf8')) as object[];
await database.transaction(async (sql) => {
  const { rows } = await sql.query('select 1 from templates limit 1');
  if (rows.length === 0) await keepTemplates(sql, templates);
});
inbox.app.use('/*', serveStatic({ root: join(built, 'page') }));
const timer = setInterval(
  () => void inbox.tick().catch((error: Error) => console.error(error.message)),
  2000,
);
const server = serve({ fetch: inbox.app.fetch, port, hostname: '127.0.0.1' }, () =>
  console.log(`The inbox is at ${address}. Traffic: npm run example:traffic -- --rate 5`),
);

/** Lets what is on its way come to its end. */
function stop(): void {
  clearInterval(timer);
  inbox.stop();
  platform?.close();
  server.close(() => void database.close().then(() => process.exit(0)));
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
