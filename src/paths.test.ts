import { expect, test } from 'vitest';
import { parseProjectId, paths, pathsOn } from './paths.ts';

test('every address of the app', () => {
  expect([
    paths.home(),
    paths.connect(),
    paths.connect({ next: '/projects/1/archive' }),
    paths.connect({ beside: true }),
    paths.signInReturn(),
    pathsOn('eu.posthog.com', paths.templates(2)),
    paths.templates(1),
    paths.templates(1, { search: 'a&b', scope: 'team', featured: false, page: 2, view: 'gallery' }),
    paths.newTemplate(1),
    paths.newTemplate(1, { from: 'starter:traffic' }),
    paths.template(1, 'a b'),
    paths.template(1, 'x', { tab: 'tiles' }),
    paths.archive(1),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/connect",
      "/connect?next=%2Fprojects%2F1%2Farchive",
      "/connect?beside=true",
      "/connect/return",
      "/on/eu.posthog.com/projects/2/templates",
      "/projects/1/templates",
      "/projects/1/templates?search=a%26b&scope=team&featured=false&page=2&view=gallery",
      "/projects/1/templates/new",
      "/projects/1/templates/new?from=starter%3Atraffic",
      "/projects/1/templates/a%20b",
      "/projects/1/templates/x?tab=tiles",
      "/projects/1/archive",
    ]
  `);
});

test('a project id is a whole number from 1', () => {
  expect(['1', '42', '0', '-1', '1.5', '1e3', 'x', '', undefined].map(parseProjectId)).toEqual([
    1,
    42,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
