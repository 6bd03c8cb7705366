import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { PGlite } from '@electric-sql/pglite';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
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

class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** PGlite does not lock its folder, and two processes in it lose each other's writes. */
function takeLock(folder: string): () => void {
  const file = path.join(folder, 'studio.pid');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder !== process.pid && isAlive(holder)) {
        throw new DataFolderInUse(
          `The data folder ${folder} is in use by another process (${holder}). Stop that, or choose another folder: SANDBOX_DATA=elsewhere`,
        );
      }
      rmSync(file, { force: true });
    }
  }
}

async function embedded(
  folder: string | null,
): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  let unlock = () => {};
  if (folder !== null) {
    mkdirSync(folder, { recursive: true });
    unlock = takeLock(path.resolve(folder));
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
