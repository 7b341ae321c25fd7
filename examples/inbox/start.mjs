// npm run example: builds server and page, and starts them.
import { buildInbox } from './build.mjs';

await buildInbox();
await import(new URL('dist/server.mjs', import.meta.url).href);
