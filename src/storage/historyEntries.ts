import type { JsonText } from '#lib/jsonText.ts';
import { type Holding } from './holding.ts';
import type { Version, VersionKind } from './version.ts';
import { sameTexts } from './versionTexts.ts';

/** Something that happened to a template: plain data, which a worker can be sent. */
export interface Moment {
  host: string;
  projectId: number;
  /** Milliseconds since 1970. */
  at: number;
  /** `seen`: somebody looked at it here. */
  kind: Exclude<VersionKind, 'baseline'>;
  person: string | null;
  /** The row as it is now, and its id. */
  templateId: string;
  source: JsonText;
  /** The row before, where it is known for certain. */
  before: JsonText | null;
  /** Of `replaced`: the id of the template that it stands in for. */
  replaces: string | null;
}

interface Known {
  /** The history of the template, newest first. */
  own: readonly Version[];
  /** That of the template which this one replaces. */
  replaced: readonly Version[];
  now: Holding;
  before: Holding | null;
  holds: (version: Version, holding: Holding) => Promise<boolean>;
}

/** Milliseconds in which another tab may have read a row before the tab that wrote it had it written down. */
const RACE = 60_000;

/** The entries that a moment adds, or puts in the place of others of their id; none where nothing happened. */
export function entriesOf(moment: Moment, known: Known): Promise<Version[]> {
  switch (moment.kind) {
    case 'seen':
      return seenEntries(moment, known);
    case 'archived':
    case 'restored':
      return eventEntries(moment, known);
    case 'replaced':
      return replacedEntries(moment, known);
    case 'created':
    case 'saved':
      return writtenEntries(moment, known);
  }
}

async function seenEntries(moment: Moment, { own, now, holds }: Known): Promise<Version[]> {
  const [newest] = own;
  if (newest === undefined) return [entry(moment, 'baseline', now, own)];
  if (!(await holds(newest, now))) return [entry(moment, 'seen', now, own)];
  // It is there again, and nobody brought it back from here.
  return newest.kind === 'archived' ? [entry(moment, 'restored', now, own)] : [];
}

async function eventEntries(moment: Moment, { own, now, holds }: Known): Promise<Version[]> {
  const [newest] = own;
  const isKnown = newest?.kind === moment.kind && (await holds(newest, now));
  return isKnown ? [] : [entry(moment, moment.kind, now, own)];
}

async function replacedEntries(moment: Moment, known: Known): Promise<Version[]> {
  const { own, replaced, now, holds } = known;
  const [newest] = own;
  const isSame = newest?.kind === 'created' && (await holds(newest, now));
  const created = isSame ? newest : entry(moment, 'replaced', now, own);
  const [old] = replaced;
  return [
    { ...created, kind: 'replaced', other: moment.replaces },
    ...(old?.kind === 'archived' ? [{ ...old, other: moment.templateId }] : []),
  ];
}

async function writtenEntries(moment: Moment, known: Known): Promise<Version[]> {
  const { own, now, before, holds } = known;
  const [newest, below] = own;
  const isThere = newest !== undefined && (await holds(newest, now));
  const isRead = isThere && newest.kind === 'seen' && moment.at - newest.at < RACE;
  if (isRead && (before === null || (below !== undefined && (await holds(below, before))))) {
    return [{ ...newest, kind: moment.kind, person: moment.person }];
  }
  if (before === null) return isThere ? [] : [entry(moment, moment.kind, now, own)];

  const isKnown = newest !== undefined && (await holds(newest, before));
  const earlier = { ...moment, at: moment.at - 1, person: null };
  const missed = isKnown
    ? []
    : [entry(earlier, newest === undefined ? 'baseline' : 'seen', before, own)];
  if (sameTexts(before.texts, now.texts)) return missed;
  return [...missed, entry(moment, moment.kind, now, [...missed, ...own])];
}

function entry(
  { host, projectId, templateId, at, person }: Moment,
  kind: VersionKind,
  { hashes }: Holding,
  own: readonly Version[],
): Version {
  return {
    id: crypto.randomUUID(),
    host,
    projectId,
    templateId,
    // A clock that was put back does not turn the order around.
    at: Math.max(at, (own[0]?.at ?? 0) + 1),
    kind,
    person,
    other: null,
    isPinned: false,
    texts: hashes,
  };
}
