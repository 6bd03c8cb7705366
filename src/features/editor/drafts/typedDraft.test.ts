import { testDraft } from '#template/testTemplate.ts';
import { expect, test } from 'vitest';
import { typedDraft } from './typedDraft.ts';

const draft = testDraft({ template_name: 'Form' });

test('text of the JSON tab is what it says, and text that cannot be read stays text', () => {
  expect(typedDraft({ draft, whole: null })).toEqual({ draft, whole: null });
  expect(typedDraft({ draft, whole: '{"template_name": "Typed", "tiles": [1.0]}' })).toMatchObject({
    draft: { fields: { template_name: 'Typed' }, parts: { tiles: expect.stringContaining('1.0') } },
    whole: null,
  });
  expect(typedDraft({ draft, whole: '{"template_name": ' })).toEqual({
    draft,
    whole: '{"template_name": ',
  });
});
