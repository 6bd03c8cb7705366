import { problemOf } from '../problem.ts';
import { jsonParts } from '../template.ts';
import type { Rule } from './rule.ts';

/** Kept to the digit here; but dashboards are made by PostHog's browser code (contract 6.5), which parses it. */
export const numberRounded: Rule<'number-rounded'> = {
  code: 'number-rounded',
  examples: {
    bad: [
      { parts: { tiles: '[{"id": 12345678901234567890}]' } },
      { parts: { dashboard_filters: '{"a": 0.1234567890123456789}' } },
      { parts: { dashboard_filters: '{"a": 1e400}' } },
    ],
    good: [
      { parts: { tiles: '[{"a": 9007199254740991, "b": 1.0, "c": -0.50, "d": 1e3, "e": 0}]' } },
    ],
  },
  *check({ texts }) {
    for (const part of jsonParts) {
      for (const { number, becomes, path } of texts[part].roundedNumbers) {
        yield problemOf('number-rounded', 'hint', [part, ...path], { number, becomes });
      }
    }
  },
};
