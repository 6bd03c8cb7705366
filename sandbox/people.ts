export interface Person {
  id: number;
  uuid: string;
  email: string;
  first_name: string;
  last_name: string;
  is_staff: boolean;
  role: 'editor' | 'viewer';
  teams: number[];
}

export interface Project {
  id: number;
  uuid: string;
  name: string;
  organization: string;
}

const a = { id: '0190a000-0000-4000-8000-00000000000a', name: 'Organization A', keys: true };
const b = { id: '0190a000-0000-4000-8000-00000000000b', name: 'Organization B', keys: true };
/** `keys`: whether its members may use personal API keys. */
const c = { id: '0190a000-0000-4000-8000-00000000000c', name: 'Organization C', keys: false };

export const organizations = [a, b, c];

export const projects: Project[] = [
  { id: 1, uuid: '0190b000-0000-4000-8000-000000000001', name: 'Web', organization: a.id },
  { id: 2, uuid: '0190b000-0000-4000-8000-000000000002', name: 'Mobile', organization: a.id },
  { id: 3, uuid: '0190b000-0000-4000-8000-000000000003', name: 'Partner', organization: b.id },
  { id: 4, uuid: '0190b000-0000-4000-8000-000000000004', name: 'Keyless', organization: c.id },
];

const person = (
  id: number,
  first_name: string,
  last_name: string,
  email: string,
  rest: Pick<Person, 'is_staff' | 'role' | 'teams'>,
): Person => ({
  id,
  uuid: `0190c000-0000-4000-8000-00000000000${id}`,
  first_name,
  last_name,
  email,
  ...rest,
});

export const people: Person[] = [
  person(1, 'Sam', 'Staff', 'staff@sandbox.test', {
    is_staff: true,
    role: 'editor',
    teams: [1, 2, 3],
  }),
  person(2, 'Mel', 'Member', 'member@sandbox.test', {
    is_staff: false,
    role: 'editor',
    teams: [1, 2],
  }),
  person(3, 'Vic', 'Viewer', 'viewer@sandbox.test', {
    is_staff: false,
    role: 'viewer',
    teams: [1, 2],
  }),
  person(4, 'Kim', 'Keyless', 'keyless@sandbox.test', {
    is_staff: false,
    role: 'editor',
    teams: [4],
  }),
];

export const password = 'sandbox';

export interface Key {
  value: string;
  label: string;
  person: number;
  scopes: string[];
  /** The only projects, or organizations, that it opens; left out: all of its person's. */
  projects?: number[];
  organizations?: string[];
  expired?: boolean;
}

export const keys: Key[] = [
  { value: 'phx_staff', label: 'Staff', person: 1, scopes: ['*'] },
  { value: 'phx_member', label: 'Member', person: 2, scopes: ['*'] },
  { value: 'phx_viewer', label: 'Viewer', person: 3, scopes: ['*'] },
  { value: 'phx_read', label: 'Reader', person: 1, scopes: ['dashboard_template:read'] },
  { value: 'phx_write', label: 'Writer', person: 1, scopes: ['dashboard_template:write'] },
  {
    value: 'phx_projects',
    label: 'No templates',
    person: 1,
    scopes: ['project:read', 'user:read'],
  },
  { value: 'phx_mobile', label: 'Mobile only', person: 1, scopes: ['*'], projects: [2] },
  { value: 'phx_partner', label: 'Partner only', person: 1, scopes: ['*'], organizations: [b.id] },
  { value: 'phx_keyless', label: 'Not allowed', person: 4, scopes: ['*'] },
  { value: 'pha_staff', label: 'OAuth', person: 1, scopes: ['*'] },
  { value: 'pha_empty', label: 'OAuth without scopes', person: 1, scopes: [] },
  { value: 'pha_expired', label: 'OAuth of yesterday', person: 1, scopes: ['*'], expired: true },
];

/** OAuth tokens take the way of keys, but for limits on keys: those do not count for them (contract 4.5). */
export const isOAuth = ({ value }: Pick<Key, 'value'>) => value.startsWith('pha_');

export function personById(id: number | null): Person | null {
  return people.find((one) => one.id === id) ?? null;
}

export function projectById(id: number): Project | null {
  return projects.find((project) => project.id === id) ?? null;
}

/** Projects of the same organization, the own one included. */
export function siblings(projectId: number): number[] {
  const organization = projectById(projectId)?.organization;
  return projects.filter((project) => project.organization === organization).map(({ id }) => id);
}
