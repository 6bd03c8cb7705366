import { problemOf } from '../problem.ts';
import { toPointer } from '../locate.ts';
import { nearestId } from '../variables.ts';
import type { Rule } from './rule.ts';

/**
 * The trap nobody sees: `"text {ID} text"` is never replaced (contract 8.34). Of ids that nobody declared only
 * those in capitals are taken for one, and in SQL, where braces are PostHog's own, none. To make it the whole string
 * is offered where a string can be an event.
 */
export const placeholderEmbedded: Rule<'placeholder-embedded'> = {
  code: 'placeholder-embedded',
  examples: {
    bad: [
      { tiles: [{ name: 'All of {SIGN_UP} so far' }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ body: '{sign_up}s' }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ body: '{A} or {B}' }], variables: [] },
    ],
    good: [
      { tiles: [{ series: '{SIGN_UP}' }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ query: 'select 1 where {FILTERS}' }], variables: [] },
      { tiles: [{ body: 'a {b} c' }], variables: [] },
    ],
  },
  *check({ placeholders, declared }) {
    const embedded = placeholders.filter(({ whole }) => !whole);
    const times = new Map<string, number>();
    for (const { path } of embedded) {
      const place = toPointer(path);
      times.set(place, (times.get(place) ?? 0) + 1);
    }
    for (const { id, path, inSql, inText } of embedded) {
      const meant = nearestId(id, declared);
      if (meant === null && (inSql || !/^[A-Z][A-Z0-9_]*$/.test(id))) continue;
      const severity = meant === null ? 'hint' : 'warning';
      const isAlone = times.get(toPointer(path)) === 1;
      const fix = { kind: 'set-placeholder', path, id: meant ?? id } as const;
      const facts = { id, declared: meant !== null };
      const offer = meant !== null && isAlone && !inText && !inSql ? { fix } : {};
      yield problemOf('placeholder-embedded', severity, path, facts, offer);
    }
  },
};
