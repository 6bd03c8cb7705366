import { expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, create, names } = openSandbox();

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

test.each(['', '%20', '!', '%00', '()'])('2.4: the search %j is a 500', async (search) => {
  expect((await ask('GET', `${templates}?search=${search}`)).status).toBe(500);
});
