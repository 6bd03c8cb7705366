import type { Generation } from '#api/generation.ts';
import { holdsScope } from '#api/identity.ts';
import { type EditableField, type Scope, scopes, type Template } from '#template/template.ts';
import type { Identity } from './identity.ts';

/** Why somebody may not do a thing, as a sentence for them; null where they may. */
export type Refusal = string | null;

/** All that a right to a template depends on. */
export type RowPlace = Pick<Template, 'scope' | 'team_id'>;

/** What one may do with the templates of a project (contract 3.2 and 3.3). */
export interface Permissions {
  create: Refusal;
  /** `template` null: a new one. */
  edit: (field: EditableField, template: RowPlace | null) => Refusal;
  archive: (template: RowPlace) => Refusal;
  /** Restoring is a change of the same kind, but of a row that only the journal still shows. */
  restore: Refusal;
  /** The scopes one may choose, the present one among them. */
  scopes: (template: RowPlace | null) => readonly Scope[];
  /** Whether a change that cannot be made in place could be made by a new template instead. */
  replace: (template: RowPlace) => boolean;
}

const words = {
  pending: 'Checking what you may do here…',
  readKey:
    'Your key can only read templates. Changing them needs the scope dashboard_template:write.',
  viewer: 'You have viewer access here. Ask for editor access to dashboards.',
  staffOnly: 'On this PostHog only staff may change templates.',
  official: 'Only PostHog staff may change official templates.',
  flags: 'Only PostHog staff may change feature flag templates.',
  elsewhere: 'This template belongs to another project. Open it there to change it.',
  afterwards: 'Only staff may change this after a template is created.',
  staffField: 'Only staff may set this.',
  scopeFixed: 'On this PostHog only staff may change the scope.',
};

const memberFields: readonly EditableField[] = [
  'template_name',
  'dashboard_description',
  'tags',
  'scope',
];
/** What a member may not even send when creating (contract 3.3). */
const staffFields: readonly EditableField[] = ['image_url', 'availability_contexts', 'is_featured'];
const memberScopes: readonly Scope[] = ['team', 'organization'];

/** Why somebody may change nothing here; null: they may change something. */
export function mayWriteAtAll(identity: Identity, generation: Generation): Refusal {
  const { key, person, writes } = identity;
  if (key !== null && !holdsScope(key.scopes, 'dashboard_template:write')) return words.readKey;
  if (generation === 'staff-writes' && person?.isStaff === false) return words.staffOnly;
  return writes === false ? words.viewer : null;
}

function scopesOf(generation: Generation): readonly Scope[] {
  return generation === 'current' ? scopes : scopes.filter((scope) => scope !== 'organization');
}

function everythingRefused(reason: string): Permissions {
  return {
    create: reason,
    edit: () => reason,
    archive: () => reason,
    restore: reason,
    scopes: (template) => scopes.filter((scope) => scope === (template?.scope ?? 'team')),
    replace: () => false,
  };
}

/**
 * `identity` undefined: not known yet, so nothing is offered that might fail. Where a key may not say
 * who it belongs to, its holder is taken for staff: the server still decides, and says so.
 */
export function permissionsOf(
  identity: Identity | undefined,
  generation: Generation,
  projectId: number,
): Permissions {
  if (identity === undefined) return everythingRefused(words.pending);
  const none = mayWriteAtAll(identity, generation);
  if (none !== null) return everythingRefused(none);
  if (identity.person?.isStaff !== false) {
    return {
      create: null,
      edit: () => null,
      archive: () => null,
      restore: null,
      scopes: () => scopesOf(generation),
      replace: () => false,
    };
  }

  const row = (template: RowPlace): Refusal => {
    if (template.scope === 'global') return words.official;
    if (template.scope === 'feature_flag') return words.flags;
    return template.team_id === projectId ? null : words.elsewhere;
  };
  return {
    create: null,
    edit(field, template) {
      if (template === null) return staffFields.includes(field) ? words.staffField : null;
      if (row(template) !== null) return row(template);
      if (field === 'scope' && generation !== 'current') return words.scopeFixed;
      if (staffFields.includes(field)) return words.staffField;
      return memberFields.includes(field) ? null : words.afterwards;
    },
    archive: row,
    restore: null,
    scopes: (template) =>
      memberScopes.filter(
        (scope) => scope === (template?.scope ?? 'team') || generation === 'current',
      ),
    replace: (template) => row(template) === null,
  };
}
