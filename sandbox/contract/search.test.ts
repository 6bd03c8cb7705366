import { expect, test } from 'vitest';
import { foreign, openSandbox, templates } from './ask.ts';

const { ask, create, names } = openSandbox();
const found = (search: string) => names(`?search=${encodeURIComponent(search)}`);

test('2.4: search by prefix, stem, tag, and two words of three', async () => {
  await create('Pony ponies', { tags: ['survey-results'] });
  await create('Product analytics overview', { dashboard_description: 'tagged' });
  await create('Sign-up funnel');
  expect(await names('?search=po')).toEqual(['Pony ponies']);
  expect(await names('?search=PONY')).toEqual(['Pony ponies']);
  expect(await names('?search=survey')).toEqual(['Pony ponies']);
  expect(await names('?search=product+analytics+xyzzy')).toEqual(['Product analytics overview']);
  expect(await names('?search=sign+up')).toEqual(['Sign-up funnel']);
  expect(await names('?search=nothing')).toEqual([]);
});

test.each(['', '%20', '!', '%00', '()', "'", '%26%7C!%3C%3E():', 'pony%00'])(
  '2.4: the search %j is a 500',
  async (search) => {
    const { status, json } = await ask('GET', `${templates}?search=${search}`);
    expect([status, json.code]).toEqual([500, 'error']);
  },
);

test('2.4: the facts of the contract', async () => {
  await create('pony one', { tags: ['tagged'] });
  await create('pony two');
  await create('Sign-up funnel');
  await create('Release v2.0 notes');
  await create('Untagged ponies', { tags: ['survey-results'] });
  expect(await found('p')).toEqual(['pony one', 'pony two', 'Untagged ponies']);
  expect(await found('pony')).toHaveLength(3);
  expect(await found('tagged pony')).toEqual(['pony one']);
  expect(await found('pony tagged')).toEqual(['pony one']);
  expect(await found('sign up')).toEqual(['Sign-up funnel']);
  expect(await found('sign-up')).toEqual([]);
  expect(await found('sign-')).toEqual(['Sign-up funnel']);
  expect(await found('v2.0')).toEqual(['Release v2.0 notes']);
  expect(await found('2.0')).toEqual([]);
  expect(await found('survey')).toEqual(['Untagged ponies']);
  expect(await found('pony <b>')).toEqual([]);
  expect(await found('the')).toEqual([]);
});

test('2.4: ranked by where the word stands: name, tag, description; hits add up', async () => {
  await create('a', { dashboard_description: 'horse' });
  await create('b', { tags: ['horse'] });
  await create('c horse');
  await create('z horse', { tags: ['horse'], dashboard_description: 'horse' });
  expect(await found('horse')).toEqual(['z horse', 'c horse', 'b', 'a']);
});

test('2.4: featured before rank, and of equal rank the name decides', async () => {
  await create('horse B');
  await create('horse a');
  await create('x', { dashboard_description: 'horse', is_featured: true });
  expect(await found('horse')).toEqual(['x', 'horse a', 'horse B']);
});

test('2.4: fewer than two of several words are not enough', async () => {
  await create('Product analytics overview');
  expect(await found('product xyzzy')).toEqual([]);
  expect(await found('product overview xyzzy')).toEqual(['Product analytics overview']);
});

test('2.4: a search shows nothing that the list does not', async () => {
  await create('secret', {}, foreign);
  expect(await found('secret')).toEqual([]);
});

test.each([
  "' or 1=1 --",
  "'; drop table dashboard_template; --",
  'pony & ! | < > ( ) :',
  'pony:*',
  '&|!<>()x',
  '\\',
  '"',
  '*',
  ',',
  '%',
  '_',
  '$1',
  '\u202e\u0000'.replace('\0', ''),
  'ünïcödé',
  '日本語',
  '🐎',
  'x'.repeat(2000),
  'word '.repeat(300),
])('2.4: %.40j is a search like any other', async (search) => {
  await create('pony');
  const { status, json } = await ask('GET', `${templates}?search=${encodeURIComponent(search)}`);
  expect([status, json.results.length <= 1]).toEqual([200, true]);
  expect(await names()).toEqual(['pony']);
});
