import type { IDBPTransaction } from 'idb';
import { database, type StudioDatabase } from './database.ts';
import { hashesOf, parseVersions, type Version } from './version.ts';

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

/** Takes away those of all versions that `choose` returns. */
export async function dropChosen(
  choose: (all: readonly Version[]) => readonly Version[],
): Promise<void> {
  const transaction = (await database()).transaction(['versions', 'texts'], 'readwrite');
  const all = await keptVersions(transaction);
  await Promise.allSettled(dropVersions(transaction, all, choose(all)));
  await transaction.done;
}

export async function keptVersions(transaction: HistoryTransaction): Promise<Version[]> {
  return parseVersions(await transaction.objectStore('versions').getAll());
}
