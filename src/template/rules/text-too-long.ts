import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { Facts } from '../facts.ts';
import { limits, storedLength } from '../limits.ts';
import { problemOf } from '../problem.ts';
import type { TemplateFields } from '../template.ts';
import type { Rule } from './rule.ts';

type Measured = Omit<Facts['text-too-long'], 'length'> & { text: string; path: JsonPath };

export const textTooLong: Rule<'text-too-long'> = {
  code: 'text-too-long',
  examples: {
    bad: [
      { fields: { template_name: 'n'.repeat(401) } },
      { fields: { dashboard_description: 'd'.repeat(401) } },
      { fields: { tags: ['short', 't'.repeat(256)] } },
      { fields: { image_url: `https://${'i'.repeat(8200)}` } },
    ],
    good: [
      { fields: { template_name: ` ${'n'.repeat(400)} ` } },
      { fields: { dashboard_description: '🦔'.repeat(400) } },
      { fields: { tags: ['t'.repeat(255)] } },
    ],
  },
  *check({ draft }) {
    for (const { text, path, field, limit } of measured(draft.fields)) {
      const length = storedLength(text);
      if (length <= limit) continue;
      const facts = { field, length, limit };
      yield problemOf('text-too-long', 'error', path, facts, { blocks: true });
    }
  },
};

function measured(fields: TemplateFields): Measured[] {
  const { template_name, dashboard_description, image_url, tags, availability_contexts } = fields;
  const words = { tags, availability_contexts };
  return [
    { field: 'name', text: template_name, path: ['template_name'], limit: limits.template_name },
    {
      field: 'description',
      text: dashboard_description,
      path: ['dashboard_description'],
      limit: limits.dashboard_description,
    },
    { field: 'image URL', text: image_url, path: ['image_url'], limit: limits.image_url },
    ...Object.entries(words).flatMap(([name, texts]) =>
      texts.map((text, index): Measured => ({
        field: name === 'tags' ? 'tag' : 'context',
        text,
        path: [name, index],
        limit: limits.tag,
      })),
    ),
  ];
}
