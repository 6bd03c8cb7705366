import { database } from './database.ts';
import { dropChosen, dropVersions, type HistoryTransaction, keptVersions } from './dropVersions.ts';
import { beyondBudget, historyBudget, type HistoryBudget } from './historyBudget.ts';
import { entriesOf, type Moment } from './historyEntries.ts';
import { type Holding, holdingOf, sizeOf } from './holding.ts';
import { readTexts } from './readTexts.ts';
import { storageTrouble } from './storageTrouble.ts';
import { bytesOf, hashesOf, storedVersion, type Version } from './version.ts';
import { sameTexts, versionDocuments } from './versionTexts.ts';

/**
 * Keeps a moment, and what was before it where that is not known yet; of a template that is as it was, nothing but
 * an event such as archiving. Rejects as IndexedDB does; where it is full, only after room was made in it.
 */
export async function keepVersion(moment: Moment, budget = historyBudget): Promise<void> {
  const now = await holdingOf(moment.source);
  const before = moment.before === null ? null : await holdingOf(moment.before);
  try {
    await write(moment, now, before, budget);
  } catch (error) {
    if (storageTrouble(error) !== 'full') throw error;
    await makeRoom(2 * (sizeOf(now) + (before === null ? 0 : sizeOf(before))));
    await write(moment, now, before, budget);
  }
}

async function write(
  moment: Moment,
  now: Holding,
  before: Holding | null,
  budget: HistoryBudget,
): Promise<void> {
  const { host, projectId, templateId, replaces } = moment;
  const transaction = (await database()).transaction(['versions', 'texts'], 'readwrite');
  const kept = await keptVersions(transaction);
  const of = (id: string | null) =>
    kept.filter(
      (version) =>
        version.host === host && version.projectId === projectId && version.templateId === id,
    );
  const entries = await entriesOf(moment, {
    own: of(templateId),
    replaced: of(replaces),
    now,
    before,
    holds: (version, holding) => holds(transaction, version, holding),
  });
  const ids = new Set(entries.map(({ id }) => id));
  const all = [...entries, ...kept.filter(({ id }) => !ids.has(id))];
  const texts = await missingTexts(transaction, entries, before === null ? [now] : [now, before]);
  await Promise.allSettled([
    ...entries.map((version) => transaction.objectStore('versions').put(storedVersion(version))),
    ...texts.map((text) => transaction.objectStore('texts').put(text)),
    ...dropVersions(transaction, all, beyondBudget(all, budget, ids)),
  ]);
  // What went wrong is told here: of an aborted transaction, requests only say that it was.
  await transaction.done;
}

/** The texts that entries name and that are not kept yet. */
async function missingTexts(
  transaction: HistoryTransaction,
  entries: readonly Version[],
  holdings: readonly Holding[],
): Promise<{ hash: string; text: string }[]> {
  const store = transaction.objectStore('texts');
  const said = new Map(
    holdings.flatMap(({ hashes, texts }) =>
      versionDocuments.map((name) => [hashes[name].hash, texts[name]] as const),
    ),
  );
  const missing = [];
  for (const hash of new Set(entries.flatMap(hashesOf))) {
    const text = said.get(hash);
    if (text !== undefined && (await store.getKey(hash)) === undefined)
      missing.push({ hash, text });
  }
  return missing;
}

async function holds(
  transaction: HistoryTransaction,
  version: Version,
  { texts, hashes }: Holding,
): Promise<boolean> {
  if (versionDocuments.every((name) => version.texts[name].hash === hashes[name].hash)) return true;
  const said = await readTexts(transaction.objectStore('texts'), version);
  return said !== null && sameTexts(said, texts);
}

/** Takes the oldest away that nobody pinned, until so many bytes of text are free. */
async function makeRoom(bytes: number): Promise<void> {
  await dropChosen((all) =>
    beyondBudget(all, { ...historyBudget, bytes: bytesOf(all) - bytes }, new Set()),
  );
}
