import { database } from './database.ts';
import { dropChosen } from './dropVersions.ts';
import { readTexts } from './readTexts.ts';
import { bytesOf, parseVersions, storedVersion, type Version } from './version.ts';
import type { VersionTexts } from './versionTexts.ts';

/** The history of one template, newest first. */
export async function listVersions(
  host: string,
  projectId: number,
  templateId: string,
): Promise<Version[]> {
  const db = await database();
  return parseVersions(
    await db.getAllFromIndex('versions', 'template', [host, projectId, templateId]),
  );
}

/** What a version holds; null: a text of it is gone, or no JSON. */
export async function readVersion(version: Version): Promise<VersionTexts | null> {
  return readTexts((await database()).transaction('texts').store, version);
}

/** A pinned version stays, whatever the budget. */
export async function pinVersion(id: string, isPinned: boolean): Promise<void> {
  const transaction = (await database()).transaction('versions', 'readwrite');
  const [version] = parseVersions([await transaction.store.get(id)]);
  if (version !== undefined) await transaction.store.put(storedVersion({ ...version, isPinned }));
  await transaction.done;
}

export function removeVersion(id: string): Promise<void> {
  return dropChosen((all) => all.filter((version) => version.id === id));
}

/** Takes away what is kept of a project, or with null of all projects of a host, pinned or not. */
export function removeHistory(host: string, projectId: number | null): Promise<void> {
  return dropChosen((all) => all.filter(isOf(host, projectId)));
}

export interface HistorySize {
  versions: number;
  templates: number;
  /** Of texts, in UTF-8; one that is kept for many versions counts once. */
  bytes: number;
}

export async function historySize(host: string, projectId: number | null): Promise<HistorySize> {
  const all = parseVersions(await (await database()).getAll('versions')).filter(
    isOf(host, projectId),
  );
  return {
    versions: all.length,
    templates: new Set(all.map((version) => `${version.projectId}/${version.templateId}`)).size,
    bytes: bytesOf(all),
  };
}

const isOf = (host: string, projectId: number | null) => (version: Version) =>
  version.host === host && (projectId === null || version.projectId === projectId);
