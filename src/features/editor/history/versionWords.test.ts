import type { Version } from '#queries/history.ts';
import { expect, test } from 'vitest';
import { timelineEntries } from './versionWords.ts';

let made = 0;
function version(kind: Version['kind'], fields: string, tiles = 'tiles'): Version {
  made += 1;
  const kept = (hash: string) => ({ hash, size: 1 });
  return {
    id: String(made),
    host: 'https://posthog.test',
    projectId: 1,
    templateId: 'row',
    at: made,
    kind,
    person: null,
    other: null,
    isPinned: false,
    texts: {
      fields: kept(fields),
      tiles: kept(tiles),
      dashboard_filters: kept('filters'),
      variables: kept('variables'),
    },
  };
}

test('each entry is told against the one before it, and what goes back says so', () => {
  const versions = [
    version('baseline', 'a'),
    version('saved', 'b', 'other'),
    version('seen', 'c', 'other'),
    version('saved', 'a'),
    version('archived', 'a'),
  ].toReversed();
  expect(timelineEntries(versions).map(({ title, changed }) => [title, changed])).toEqual([
    ['Archived', ''],
    ['Saved as it was before', 'Details, Tiles'],
    ['Found changed', 'Details'],
    ['Saved', 'Details, Tiles'],
    ['First seen here', ''],
  ]);
});
