import type { Caller } from './auth.ts';
import { forbidden } from './errors.ts';
import { isOAuth, organizations, projectById } from './people.ts';
import type { Version } from './versions.ts';

/** Scope rule of contract 4.1: `:write` includes `:read`, `*` everything. */
export function requireScope({ key }: Caller, object: string, action: 'read' | 'write'): void {
  if (key === null || key.scopes.includes('*')) return;
  if (isOAuth(key) && key.scopes.length === 0) {
    throw forbidden('OAuth token has no scopes and cannot access this resource');
  }
  const holds =
    key.scopes.includes(`${object}:${action}`) ||
    (action === 'read' && key.scopes.includes(`${object}:write`));
  if (!holds) throw forbidden(`API key missing required scope '${object}:${action}'`);
}

/** Actions without a scope refuse every key (contract 8.1). */
export function refuseKeys({ key }: Caller, { keyWord }: Version): void {
  if (key !== null) throw forbidden(`This action does not support ${keyWord} access`);
}

/** What a key may be limited to, and whether the organization lets its members use keys (contract 3.5). */
function requireOrganization({ key, person }: Caller, id: string): void {
  if (key === null) return;
  if (key.organizations !== undefined && !key.organizations.includes(id)) {
    throw forbidden(`API key does not have access to the requested organization: ID ${id}.`);
  }
  const organization = organizations.find((one) => one.id === id);
  if (organization?.keys === false && !isOAuth(key) && !person.is_staff) {
    throw forbidden(
      `Organization '${organization.name}' does not allow using personal API keys. Contact an admin to enable personal API keys for this organization.`,
    );
  }
}

/** A key of some projects only opens nothing but these, whatever else its person may. */
export function refuseProjectKeys(caller: Caller, organization?: string): void {
  if (caller.key?.projects !== undefined) {
    throw forbidden('API keys with scoped projects are only supported on project-based endpoints.');
  }
  if (organization !== undefined) requireOrganization(caller, organization);
}

/** Contract 3.2, rule 1, and what limits a key. */
export function requireMembership(caller: Caller, projectId: number): void {
  const { key, person } = caller;
  if (key?.projects !== undefined && !key.projects.includes(projectId)) {
    throw forbidden(`API key does not have access to the requested project: ID ${projectId}.`);
  }
  const project = projectById(projectId);
  if (project !== null) requireOrganization(caller, project.organization);
  if (!person.teams.includes(projectId)) throw forbidden("You don't have access to the project.");
}

/** Contract 3.2, rule 2: why somebody may change nothing of the project, or null. */
export function refusalToEdit({ person }: Caller): string | null {
  return person.role === 'editor' ? null : 'You do not have editor access to this resource.';
}
