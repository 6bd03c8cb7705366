import type { IDBPTransaction } from 'idb';
import type { StudioDatabase } from './database.ts';
import { hashesOf, type Version } from './version.ts';

export type HistoryTransaction = IDBPTransaction<
  StudioDatabase,
  ['versions', 'texts'],
  'readwrite'
>;

/**
 * Takes versions away within a transaction, and the texts that nothing names any more. `all`: every version that
 * will have been there, also those that the same transaction adds.
 */
export function dropVersions(
  transaction: HistoryTransaction,
  all: readonly Version[],
  dropped: readonly Version[],
): Promise<void>[] {
  const gone = new Set(dropped.map(({ id }) => id));
  const named = new Set(all.filter(({ id }) => !gone.has(id)).flatMap(hashesOf));
  const hashes = [...new Set(dropped.flatMap(hashesOf))].filter((hash) => !named.has(hash));
  return [
    ...[...gone].map((id) => transaction.objectStore('versions').delete(id)),
    ...hashes.map((hash) => transaction.objectStore('texts').delete(hash)),
  ];
}
