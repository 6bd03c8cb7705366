import { siblings } from '../people.ts';
import type { Version } from '../versions.ts';
import { ranked, simple } from './search.ts';

const truthy = new Set(['y', 'yes', 't', 'true', 'on', '1']);

export interface Filter {
  where: string;
  order: string;
  values: unknown[];
}

/** SQL for the rows of one scope (contract 2.1); $1 is the project, $2 its organization's projects. */
function scopeCondition(scope: string | null, version: Version): string {
  const organization =
    "(scope = 'organization' and team_id is not null and team_id = any($2::int[]))";
  if (scope === 'global') return "scope = 'global'";
  if (scope === 'feature_flag') return "scope = 'feature_flag'";
  if (scope === 'team' && version.membersWrite) return "team_id = $1 and scope = 'team'";
  if (scope === 'organization' && version.organizationScope) return organization;
  return `(team_id = $1 or scope = 'global' or ${organization})`;
}

const byName = 'lower(template_name)';
const orders = new Map([
  ['template_name', `${byName} asc`],
  ['-template_name', `${byName} desc`],
  ['created_at', 'created_at asc'],
  ['-created_at', 'created_at desc'],
]);

/** Which rows a request sees, and in which order (contract 2.1, 2.3, 2.4); detail routes filter alike. */
export function filterOf(projectId: number, query: URLSearchParams, version: Version): Filter {
  const values: unknown[] = [projectId, version.organizationScope ? siblings(projectId) : []];
  const scope = query.get('scope');
  const where = [
    scopeCondition(scope, version),
    // The parameters are always used, so that PostgreSQL knows their types.
    '($1::int is not null and $2::int[] is not null)',
  ];

  const featured = query.get('is_featured');
  if (version.featured && featured !== null) {
    const wanted = truthy.has(featured.toLowerCase());
    where.push(wanted ? 'is_featured' : 'not is_featured');
    if (wanted && scope !== 'feature_flag') where.push("scope is distinct from 'feature_flag'");
  }

  const named = orders.get(query.get('ordering') ?? '') ?? `${byName} asc`;
  // PostHog breaks no ties; the sandbox does, so that tests do not flicker.
  let order = version.ordering ? `is_featured desc, ${named}, seq` : 'seq';

  const search = query.get('search');
  if (search !== null && version.rankedSearch) {
    const { text, rank } = ranked(search, `$${values.length + 1}`);
    values.push(text);
    where.push(`${rank} > 0.05`);
    order = `is_featured desc, ${rank} desc, ${byName}, seq`;
  } else if (search) {
    where.push(simple(search, `$${values.length + 1}`));
    values.push(search);
  }
  return { where: where.join(' and '), order, values };
}
