import { groupBy } from '#lib/groupBy.ts';
import { bytesOf, hashesOf, type Version } from './version.ts';
import { versionDocuments } from './versionTexts.ts';

export interface HistoryBudget {
  /** Of texts, in UTF-8. */
  bytes: number;
  versionsPerTemplate: number;
  /** Templates of which nothing is known but how they were when they were opened first. */
  baselines: number;
}

/** Opening a thousand templates without changing one must not push out what was changed: hence so few baselines. */
export const historyBudget: HistoryBudget = {
  bytes: 50_000_000,
  versionsPerTemplate: 200,
  baselines: 50,
};

/**
 * What has to go, so that the rest is within the budget: lone baselines first, then the oldest. Pinned versions
 * stay, and so do those whose id is in `spared`, though the rest be more than the budget.
 */
export function beyondBudget(
  versions: readonly Version[],
  budget: HistoryBudget,
  spared: ReadonlySet<string>,
): Version[] {
  const isFree = ({ id, isPinned }: Version) => !isPinned && !spared.has(id);
  const templates = [...groupBy(versions, templateKey).values()];
  const lone = templates.filter((own) => own.every(({ kind }) => kind === 'baseline')).flat();
  const tooMany = [
    ...templates.map((own) => oldest(own.filter(isFree), own.length - budget.versionsPerTemplate)),
    oldest(lone.filter(isFree), lone.length - budget.baselines),
  ].flat();
  const gone = new Set(tooMany);

  const left = versions.filter((version) => !gone.has(version));
  const isLone = new Set(lone);
  const inOrder = oldest(left.filter(isFree), left.length).toSorted(
    (a, b) => Number(isLone.has(b)) - Number(isLone.has(a)),
  );
  const uses = new Map<string, number>();
  for (const hash of left.flatMap(hashesOf)) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  let bytes = bytesOf(left);
  for (const version of inOrder) {
    if (bytes <= budget.bytes) break;
    gone.add(version);
    for (const name of versionDocuments) {
      const { hash, size } = version.texts[name];
      const rest = (uses.get(hash) ?? 0) - 1;
      uses.set(hash, rest);
      if (rest === 0) bytes -= size;
    }
  }
  return [...gone];
}

function oldest(versions: readonly Version[], count: number): Version[] {
  return versions.toSorted((a, b) => a.at - b.at).slice(0, Math.max(count, 0));
}

function templateKey({ host, projectId, templateId }: Version): string {
  return JSON.stringify([host, projectId, templateId]);
}
