import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { PGlite } from '@electric-sql/pglite';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { lockFolder } from './folderLock.ts';
import { schema } from './schema.ts';

export interface Database {
  query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
}

// json and jsonb come as the text that PostgreSQL has, so that no number in them is rounded.
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === 114 || id === 3802
      ? (text: string) => text
      : (pg.types.getTypeParser(id, format) as (text: string) => unknown),
};

async function embedded(
  folder: string | null,
): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  let unlock = () => {};
  if (folder !== null) {
    mkdirSync(folder, { recursive: true });
    unlock = lockFolder(path.resolve(folder));
  }
  const lite =
    folder === null ? await PGlite.create() : await PGlite.create(path.join(folder, 'pg'));
  // A client with a connection of its own each: one that is shared breaks after a query that fails.
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      const { connection } = createPgConfig(lite);
      super({ ...config, connection } as pg.ClientConfig); // pg's types leave `connection` out
    }
  }
  const pool = new pg.Pool({ max: 1, Client, types });
  return {
    pool,
    close: async () => {
      await pool.end();
      await lite.close();
      unlock();
    },
  };
}

/** Opens the embedded PostgreSQL in a folder (null: in memory), or a real one by its address. */
export async function openDatabase(
  folder: string | null,
  url: string | undefined,
): Promise<Database> {
  const { pool, close } = url
    ? { pool: new pg.Pool({ connectionString: url, types }), close: undefined }
    : await embedded(folder);
  await pool.query(schema);
  return {
    query: async <Row extends object>(sql: string, values?: unknown[]) =>
      (await pool.query<Row>(sql, values)).rows,
    close: close ?? (() => pool.end()),
  };
}
