import { tileKindNames } from '../tileKindNames.ts';
import type { UseGroup } from './uses.ts';

/** What a person calls a word of a group. */
export const groupNames: Record<UseGroup, { one: string; many: string }> = {
  event: { one: 'Event', many: 'Events' },
  action: { one: 'Action', many: 'Actions' },
  cohort: { one: 'Cohort', many: 'Cohorts' },
  property: { one: 'Property', many: 'Properties' },
  table: { one: 'Warehouse table', many: 'Warehouse tables' },
  kind: { one: 'Tile kind', many: 'Tile kinds' },
};

/** The word as it is shown: a kind of tiles has a name, everything else is called as it is. */
export function wordLabel(group: UseGroup, word: string): string {
  const names: Record<string, string> = tileKindNames;
  return (group === 'kind' ? names[word] : undefined) ?? word;
}
