import { problemOf } from '../problem.ts';
import { jsonParts } from '../template.ts';
import { unstorableIn } from '../textFindings.ts';
import type { Rule } from './rule.ts';

/** Refused in the form's fields (contract 1.3), a server error in the documents (8.39). */
export const unstorableText: Rule<'unstorable-text'> = {
  code: 'unstorable-text',
  examples: {
    bad: [
      { fields: { template_name: 'a\0b' } },
      { fields: { tags: ['ok', '\ud800'] } },
      { parts: { tiles: '[{"body": "a\\u0000"}]' } },
      { parts: { dashboard_filters: '{"\\ud800": 1}' } },
    ],
    good: [{ parts: { tiles: '[{"body": "\\ud83e\\udd94"}]' } }],
  },
  *check({ draft, texts }) {
    for (const [field, value] of Object.entries(draft.fields)) {
      for (const [index, text] of [value].flat().entries()) {
        const character = typeof text === 'string' ? unstorableIn(text) : null;
        if (character === null) continue;
        const path = [field, ...(Array.isArray(value) ? [index] : [])];
        yield problemOf('unstorable-text', 'error', path, { character }, { blocks: true });
      }
    }
    for (const part of jsonParts) {
      for (const { character, path } of texts[part].unstorable) {
        const facts = { character };
        yield problemOf('unstorable-text', 'error', [part, ...path], facts, { blocks: true });
      }
    }
  },
};
