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

export const organizations = [
  { id: '0190a000-0000-4000-8000-00000000000a', name: 'Organization A' },
  { id: '0190a000-0000-4000-8000-00000000000b', name: 'Organization B' },
] as const;

const [a, b] = organizations;

export const projects: Project[] = [
  { id: 1, uuid: '0190b000-0000-4000-8000-000000000001', name: 'Web', organization: a.id },
  { id: 2, uuid: '0190b000-0000-4000-8000-000000000002', name: 'Mobile', organization: a.id },
  { id: 3, uuid: '0190b000-0000-4000-8000-000000000003', name: 'Partner', organization: b.id },
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
];

export const password = 'sandbox';

export interface Key {
  value: string;
  label: string;
  person: number;
  scopes: string[];
}

export const keys: Key[] = [
  { value: 'phx_staff', label: 'Staff', person: 1, scopes: ['*'] },
  { value: 'phx_member', label: 'Member', person: 2, scopes: ['*'] },
  { value: 'phx_viewer', label: 'Viewer', person: 3, scopes: ['*'] },
  { value: 'phx_read', label: 'Reader', person: 1, scopes: ['dashboard_template:read'] },
];

export function personById(id: number | null): Person | null {
  return people.find((one) => one.id === id) ?? null;
}

export function projectById(id: number): Project | null {
  return projects.find((project) => project.id === id) ?? null;
}
