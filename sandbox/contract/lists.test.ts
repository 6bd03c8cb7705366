import { expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, create, names } = openSandbox();

test('2.3: featured first, then by name without case', async () => {
  await create('b');
  await create('A');
  await create('z', { is_featured: true });
  expect(await names()).toEqual(['z', 'A', 'b']);
  expect(await names('?ordering=-template_name')).toEqual(['z', 'b', 'A']);
  expect(await names('?ordering=-created_at')).toEqual(['z', 'A', 'b']);
  expect(await names('?is_featured=true')).toEqual(['z']);
  expect(await names('?is_featured=odd')).toEqual(['A', 'b']);
});

test('2.5: limit and offset, and the addresses of the pages beside', async () => {
  for (const name of ['a', 'b', 'c']) await create(name);
  const { json } = await ask('GET', `${templates}?limit=1&offset=1&scope=team`);
  expect(json).toMatchObject({
    count: 3,
    next: 'http://localhost/api/projects/1/dashboard_templates/?limit=1&offset=2&scope=team',
    previous: 'http://localhost/api/projects/1/dashboard_templates/?limit=1&scope=team',
  });
  expect((await ask('GET', `${templates}?offset=99`)).json).toMatchObject({
    count: 3,
    results: [],
  });
  expect(await names('?limit=-1&offset=x')).toHaveLength(3);
});
