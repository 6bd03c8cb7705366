/** What the app asks for with a key, and what for (contract 1.1 and 1.6). */
export const usedScopes = [
  { scope: 'dashboard_template:read', why: 'to list, open and search templates' },
  { scope: 'dashboard_template:write', why: 'to create, change and archive them' },
  { scope: 'user:read', why: 'to know who you are, and whether you are staff' },
  { scope: 'project:read', why: 'to list your projects by name' },
  { scope: 'dashboard:read', why: 'to start a template from a dashboard' },
] as const;

export { holdsScope } from '#api/identity.ts';
