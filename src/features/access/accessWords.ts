import type { Generation } from '#queries/templates.ts';
import type { Identity } from '#session/identity.ts';
import { permissionsOf } from '#session/permissions.ts';
import { holdsScope } from '#session/scopes.ts';
import type { Way } from '#session/ways.ts';
import { documentFields } from '#template/documentFields.ts';
import { fieldLabels } from '#template/placeText.ts';

const list = new Intl.ListFormat('en');

/** “You are Ada (staff) on us.posthog.com, by the session of this browser.” */
export function whoWords(identity: Identity, way: Way, host: string): string {
  const { person, key } = identity;
  const by = {
    session: 'the session of this browser',
    token: 'a sign-in with PostHog',
    key: key?.label ? `the personal API key “${key.label}”` : 'a personal API key',
  }[way];
  const means = key === null ? by : `${by}, which may ${scopeWords(key.scopes)}`;
  if (person === null) return `You are on ${host} by ${means}. It may not say whose it is.`;
  const role = roleOf(identity);
  const name = person.name ?? person.email ?? 'somebody without a name';
  return `You are ${name}${role === null ? '' : ` (${role})`} on ${host}, by ${means}.`;
}

/** Staff of that PostHog, or what one is in the project; null: nobody said. */
export function roleOf({ person, writes }: Identity): 'staff' | 'editor' | 'viewer' | null {
  if (person === null || person.isStaff === null) return null;
  if (writes === false) return 'viewer';
  return person.isStaff ? 'staff' : 'editor';
}

/** False: the key says that it is limited to other projects. */
export function opensProject({ key }: Identity, projectId: number): boolean {
  return key === null || key.scoped_teams.length === 0 || key.scoped_teams.includes(projectId);
}

/** What that allows here, a sentence each; the first is the answer. */
export function mayWords(identity: Identity, generation: Generation, projectId: number): string[] {
  if (!opensProject(identity, projectId)) {
    const limits = identity.key?.scoped_teams ?? [];
    return [
      `This way in is limited to ${limits.length === 1 ? 'project' : 'projects'} ${list.format(limits.map(String))}: it does not open project ${projectId}.`,
    ];
  }
  const may = permissionsOf(identity, generation, projectId);
  if (may.create !== null) {
    return [
      'You may read every template of this project, and change none.',
      may.create,
      'Comparing, trying out and exporting work all the same.',
    ];
  }
  if (identity.person === null) {
    return [
      'You may create templates, and change them as far as the person behind it may.',
      'The app offers all that staff may do. PostHog decides when you save, and the app says what it answers.',
    ];
  }
  const own = { scope: 'team', team_id: projectId };
  const open = documentFields.filter((field) => may.edit(field, own) === null);
  if (open.length === documentFields.length) {
    return ['You may create templates, and change every field of every one, official ones too.'];
  }
  const names = open.map((field) => fieldLabels[field].toLowerCase());
  return [
    `You may create templates, and change ${list.format(names)} of those of this project.`,
    'What only staff may change afterwards you can still replace: a new template with your changes takes the name, and the old one is archived.',
    'Others you may read, copy and export.',
  ];
}

function scopeWords(scopes: readonly string[]): string {
  if (scopes.includes('*')) return 'do all that you may';
  if (holdsScope(scopes, 'dashboard_template:write')) return 'read and write templates';
  return holdsScope(scopes, 'dashboard_template:read')
    ? 'only read templates'
    : 'not read templates';
}
