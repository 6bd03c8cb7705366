import { limits } from './limits.ts';

/** The names that PostHog's own copy tries in turn (contract 1.5), cut so that each is short enough to save. */
export function* copyNames(name: string): Generator<string, void, undefined> {
  const base = name.trim() || 'Untitled template';
  for (let n = 1; n <= 50; n += 1) {
    const suffix = n === 1 ? ' (copy)' : ` (copy ${n})`;
    yield base.slice(0, limits.template_name - suffix.length) + suffix;
  }
}
