import { describe, expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, create, names } = openSandbox();

describe('2.3 order', () => {
  test('2.3: featured first, then by name without case', async () => {
    await create('b');
    await create('A');
    await create('z', { is_featured: true });
    expect(await names()).toEqual(['z', 'A', 'b']);
    expect(await names('?ordering=-template_name')).toEqual(['z', 'b', 'A']);
    expect(await names('?ordering=-created_at')).toEqual(['z', 'A', 'b']);
    expect(await names('?ordering=created_at')).toEqual(['z', 'b', 'A']);
    expect(await names('?is_featured=true')).toEqual(['z']);
    expect(await names('?is_featured=odd')).toEqual(['A', 'b']);
  });

  test.each([
    '',
    'id',
    '-id',
    'Template_name',
    'template_name,created_at',
    'constructor',
    '__proto__',
    'seq; drop table dashboard_template',
  ])('2.3: the ordering %j is as none', async (ordering) => {
    await create('b');
    await create('A');
    expect(await names(`?ordering=${encodeURIComponent(ordering)}`)).toEqual(['A', 'b']);
  });

  test('2.3: rows without a name are last going up and first going down', async () => {
    await create('a');
    const { id } = await create('x');
    await ask('PATCH', templates + id, { body: { template_name: null } });
    expect(await names()).toEqual(['a', null]);
    expect(await names('?ordering=-template_name')).toEqual([null, 'a']);
  });

  test('2.3: the ordering is ignored where there is a search', async () => {
    await create('pony b');
    await create('pony a');
    expect(await names('?search=pony&ordering=-template_name')).toEqual(['pony a', 'pony b']);
  });
});

describe('2.5 pages', () => {
  const page = async (query: string) => (await ask('GET', templates + query)).json;
  const url = `http://localhost${templates}`;

  test('2.5: limit and offset, and the addresses of the pages beside', async () => {
    for (const name of ['a', 'b', 'c']) await create(name);
    expect(await page('?limit=1&offset=1&scope=team')).toMatchObject({
      count: 3,
      next: 'http://localhost/api/projects/1/dashboard_templates/?limit=1&offset=2&scope=team',
      previous: 'http://localhost/api/projects/1/dashboard_templates/?limit=1&scope=team',
    });
    expect(await page('?offset=99')).toMatchObject({ count: 3, results: [] });
    expect(await names('?limit=-1&offset=x')).toHaveLength(3);
  });

  test('2.5: next is null at the end, previous at the beginning, and it always carries a limit', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await create(name);
    expect(await page('?limit=2')).toMatchObject({
      next: `${url}?limit=2&offset=2`,
      previous: null,
    });
    expect(await page('?limit=2&offset=3')).toMatchObject({
      next: null,
      previous: `${url}?limit=2&offset=1`,
    });
    expect(await page('?limit=2&offset=2')).toMatchObject({
      next: `${url}?limit=2&offset=4`,
      previous: `${url}?limit=2`,
    });
    expect(await page('?limit=5')).toMatchObject({ next: null, previous: null });
    expect(await page('?offset=1')).toMatchObject({ next: null, previous: `${url}?limit=100` });
  });

  test('2.5: the addresses have their keys sorted and keep what else was asked', async () => {
    for (const name of ['a b', 'a c']) await create(name);
    expect((await page('?scope=team&ordering=&limit=1&x=%C3%A9')).next).toBe(
      `${url}?limit=1&offset=1&ordering=&scope=team&x=%C3%A9`,
    );
    const bare = (await ask('GET', `${templates.slice(0, -1)}?limit=1`)).json;
    expect(bare.next).toBe(`http://localhost${templates.slice(0, -1)}?limit=1&offset=1`);
  });

  test('2.5: a page has a hundred rows unless asked for more; odd numbers are as none', async () => {
    await ask('POST', '/sandbox/reset', { body: { seed: 105 }, key: null });
    for (const query of [
      '',
      '?limit=',
      '?limit=0',
      '?limit=-5',
      '?limit=x',
      '?limit=1.5',
      '?offset=-1',
      '?offset=x',
    ]) {
      const { count, results } = await page(query);
      expect([query, count, results.length]).toEqual([query, 105, 100]);
    }
    expect((await page('?limit=100000')).results).toHaveLength(105);
    expect((await page('?limit=7&offset=100')).results).toHaveLength(5);
  });

  test('2.5: pages together hold every row once', async () => {
    await ask('POST', '/sandbox/reset', { body: { seed: 25 }, key: null });
    const ids = new Set<string>();
    for (let query: string | null = '?limit=4'; query !== null;) {
      const { results, next }: { results: { id: string }[]; next: string | null } =
        await page(query);
      for (const { id } of results) ids.add(id);
      query = next === null ? null : new URL(next).search;
    }
    expect(ids.size).toBe(25);
  });
});
