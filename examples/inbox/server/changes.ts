import type { SSEStreamingApi } from 'hono/streaming';
import type { Sql } from '../../../docs/recipes/postgresql/conversations.js';
import { COLUMNS, type ShownConversation } from './shown.js';

/** How soon a page is told of what another process has done. */
const LOOK_EVERY_MS = 150;
/** Proxies close what is silent for long. */
const SILENT_AT_MOST_MS = 20_000;

/**
 * Tells the pages, at the end of a transaction. One writer at a time: a page reads on from the last number that it has
 * seen, and a lower one that is committed later would never come to it.
 *
 * @param conversations `null`: the templates
 */
export async function tell(sql: Sql, conversations: readonly (number | null)[]): Promise<void> {
  if (conversations.length === 0) return;
  await sql.query(`select pg_advisory_xact_lock(hashtext('changes'))`);
  await sql.query('insert into changes (conversation) select unnest($1::bigint[])', [conversations]);
}

/** Writes changes after `since` to a page, each conversation once in a look, until it leaves. */
export async function follow(
  sql: Sql,
  stream: SSEStreamingApi,
  since: number | null,
  isStopped: () => boolean,
): Promise<void> {
  const { rows } = await sql.query<{ id: number }>('select coalesce(max(id), 0)::int as id from changes');
  const latest = rows[0]?.id ?? 0;
  // A page that has heard of more than there is had another database, and loads all of it anew.
  let last = Math.min(since ?? latest, latest);
  let spokenAt = Date.now();
  await stream.writeSSE({ event: 'hello', data: '', id: String(last), retry: 1000 });
  while (!stream.aborted && !isStopped()) {
    const { rows: changes } = await sql.query<{ change: number; told: number | null } & ShownConversation>(
      `select changed.change, changed.told, ${COLUMNS} from
         (select max(id)::int as change, conversation::int as told from
            (select id, conversation from changes where id > $1 order by id limit 1000) news
          group by conversation) changed
       left join conversations on conversations.id = changed.told order by changed.change`,
      [last],
    );
    if (changes.length > 0) spokenAt = Date.now();
    else if (Date.now() - spokenAt > SILENT_AT_MOST_MS) {
      spokenAt = Date.now();
      await stream.write(': still here\n\n');
    }
    for (const { change, told, ...row } of changes) {
      last = change;
      const id = String(change);
      if (told === null) await stream.writeSSE({ event: 'templates', data: '', id });
      else if (row.id === null) await stream.writeSSE({ event: 'gone', data: String(told), id });
      else await stream.writeSSE({ event: 'conversation', data: JSON.stringify(row), id });
    }
    await stream.sleep(LOOK_EVERY_MS);
  }
}
