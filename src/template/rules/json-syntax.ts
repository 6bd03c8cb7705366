import { problemOf } from '../problem.ts';
import { jsonParts } from '../template.ts';
import type { Rule } from './rule.ts';

export const jsonSyntax: Rule<'json-syntax'> = {
  code: 'json-syntax',
  examples: {
    bad: [{ parts: { tiles: '[{"type": "TEXT",}]' } }, { parts: { variables: '' } }],
    good: [{ parts: { tiles: '[{"type": "TEXT"}]' } }],
  },
  *check({ texts }) {
    for (const part of jsonParts) {
      const error = texts[part].syntaxError;
      if (error === null) continue;
      const { message, offset } = error;
      yield problemOf('json-syntax', 'error', [part], { part, message, offset }, { blocks: true });
    }
  },
};
