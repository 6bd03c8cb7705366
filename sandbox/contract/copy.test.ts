import { expect, test } from 'vitest';
import { openSandbox, sibling, templates } from './ask.ts';

const { ask, create, session } = openSandbox();

test('1.5: copies a template to a sibling project under a free name', async () => {
  const { id } = await create('A');
  await create('A', {}, sibling);
  const headers = await session();
  const copy = (path: string, body: object) =>
    ask('POST', `${path}copy_between_projects`, { body, key: null, headers });
  expect((await copy(sibling, { source_template_id: id })).json).toMatchObject({
    template_name: 'A (copy)',
    team_id: 2,
    deleted: false,
  });
  expect((await copy(templates, { source_template_id: id })).json.detail).toBe(
    'Source and destination must be different projects.',
  );
  expect((await copy(sibling, {})).json.code).toBe('required');
});
