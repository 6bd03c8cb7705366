import { scopes } from '../template.ts';
import type { Template } from '../template.ts';
import { nameOf } from './found.ts';
import type { FoundTemplate } from './found.ts';

/**
 * The row of the project that a template is: the one it was exported from, else the one of its name. Official
 * templates and those of other projects are found by name only by a file that says the same scope: a file that
 * merely has the name of one is not meant to change it for everybody.
 */
export function matchesAmong(
  rows: readonly Template[],
  projectId: number,
): (found: FoundTemplate) => Template | null {
  const byId = new Map(rows.map((row) => [row.id.toLowerCase(), row]));
  const own = new Map<string, Template>();
  const foreign = new Map<string, Template>();
  for (const row of rows) {
    const name = row.template_name?.trim() ?? '';
    if (name === '') continue;
    if (row.team_id === projectId) own.set(name, row);
    else foreign.set(`${row.scope} ${name}`, row);
  }
  return (found) => {
    const same = found.id === null ? undefined : byId.get(found.id.toLowerCase());
    if (same !== undefined) return same;
    const name = nameOf(found);
    if (name === null) return null;
    return own.get(name) ?? foreign.get(`${scopeOf(found)} ${name}`) ?? null;
  };
}

function scopeOf({ members }: FoundTemplate): string | null {
  const scope: unknown = JSON.parse(members.get('scope') ?? 'null');
  return scopes.find((each) => each === scope) ?? null;
}
