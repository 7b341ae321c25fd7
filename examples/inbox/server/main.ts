import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { openDatabase } from './database.js';
import { createInbox } from './inbox.js';
import { createStandIn } from './standIn.js';

const folder = resolve(process.env.EXAMPLE_FOLDER ?? 'examples/inbox');
const port = Number(process.env.PORT ?? 4321);
const address = `http://127.0.0.1:${port}`;
const { DATABASE_URL, PLATFORM_URL, PLATFORM_TOKEN = 'none' } = process.env;
const secrets = {
  metaAppSecret: process.env.META_APP_SECRET ?? 'only for the example',
  metaVerifyToken: process.env.META_VERIFY_TOKEN ?? 'only for the example',
  twilioAuthToken: process.env.TWILIO_AUTH_TOKEN ?? 'only for the example',
  wechatToken: process.env.WECHAT_TOKEN ?? 'only for the example',
};

const standIn = createStandIn({
  webhookUrl: `${address}/webhooks/whatsapp`,
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
  platform: { baseUrl: PLATFORM_URL ?? `http://127.0.0.1:${port + 1}`, token: PLATFORM_TOKEN },
});
inbox.app.use('/*', serveStatic({ root: join(folder, 'dist/page') }));
await inbox.recover();
const timer = setInterval(() => void inbox.tick().catch((error: unknown) => console.error(error)), 2000);
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
