import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Sql } from '../../../docs/recipes/postgresql/conversations.js';

/** The database: an embedded one, or any PostgreSQL. */
export interface Database extends Sql {
  transaction<Value>(run: (sql: Sql) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/**
 * @param url of a PostgreSQL. Absent: embedded, in the folder
 * @param folder where the embedded one keeps its data. Absent: in memory
 */
export async function openDatabase(
  schemas: readonly string[],
  { url, folder }: { url?: string | undefined; folder?: string | undefined },
): Promise<Database> {
  const texts = schemas.map((file) => readFileSync(file, 'utf8'));
  if (url === undefined) {
    const db = await PGlite.create(folder);
    for (const text of texts) await db.exec(text);
    return {
      query: (text, values) => db.query(text, values),
      transaction: (run) => db.transaction((sql) => run(sql)),
      close: () => db.close(),
    };
  }
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that is lost while nobody uses it: the next query opens another.
  pool.on('error', (error) => console.error(`PostgreSQL: ${error.message}`));
  // In a transaction the pool does not listen, and an error that nobody hears ends the process: the next query fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  const database: Database = {
    query: (text, values) => pool.query(text, values) as never,
    async transaction(run) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const value = await run({ query: (text, values) => client.query(text, values) as never });
        await client.query('commit');
        client.release();
        return value;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
  await database.transaction(async (sql) => {
    // One process at a time: two that make the same table at once fail.
    await sql.query(`select pg_advisory_xact_lock(hashtext('schema'))`);
    for (const text of texts) await sql.query(text);
  });
  return database;
}
