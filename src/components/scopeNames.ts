import type { Scope } from '#template/template.ts';

interface ScopeName {
  label: string;
  /** Who sees such a template. */
  hint: string;
  tone: 'neutral' | 'accent' | 'ok' | 'amber';
}

/** PostHog's words for its scopes. */
const names: Record<Scope, ScopeName> = {
  team: { label: 'Project', hint: 'Seen by this project', tone: 'neutral' },
  organization: {
    label: 'Organization',
    hint: 'Seen by every project of the organization',
    tone: 'ok',
  },
  global: { label: 'Official', hint: 'Seen by everyone on this PostHog', tone: 'accent' },
  feature_flag: {
    label: 'Feature flag',
    hint: 'Used for the usage dashboards of feature flags',
    tone: 'amber',
  },
};

/** A row may hold no scope, or one from a newer server (contract 1.3). */
export function scopeNames(scope: string | null): ScopeName {
  if (scope !== null && Object.hasOwn(names, scope)) return names[scope as Scope]; // hasOwn proves it
  return { label: scope || 'No scope', hint: 'Seen by no one’s list', tone: 'amber' };
}
