import { expect, test } from 'vitest';
import { parseSettings, SettingsError } from './siteSettings.ts';

test('an empty object is no settings, and everything at once is taken as it is', () => {
  expect(parseSettings('{}')).toEqual({});
  const all = {
    hosts: ['https://eu.posthog.com', 'http://localhost:8000'],
    project: 2,
    ways: ['sign-in', 'key'],
    banner: { text: 'Staging', tone: 'warning' },
    signInOnLoopback: true,
  };
  expect(parseSettings(JSON.stringify(all))).toEqual(all);
});

test('what is wrong is named with its member and with what is expected', () => {
  const said = (settings: unknown) => {
    try {
      parseSettings(typeof settings === 'string' ? settings : JSON.stringify(settings));
      return null;
    } catch (error) {
      return error instanceof SettingsError ? `${error.member}: ${error.message}` : error;
    }
  };
  const table = [
    '{ "hosts": [',
    [],
    null,
    { host: 'https://eu.posthog.com' },
    { hosts: 'https://eu.posthog.com' },
    { hosts: [] },
    { hosts: ['https://us.posthog.com', 'eu.posthog.com'] },
    { hosts: ['https://eu.posthog.com/project/2'] },
    { hosts: ['http://posthog.example.com'] },
    { hosts: ['https://app.posthog.com'] },
    { project: '2' },
    { project: 1.5 },
    { project: 0 },
    { ways: [] },
    { ways: ['password'] },
    { banner: 'Staging' },
    { banner: {} },
    { banner: { text: '' } },
    { banner: { text: 'x'.repeat(301) } },
    { banner: { text: 'x', tone: 'danger' } },
    { banner: { text: 'x', link: 'y' } },
    { signInOnLoopback: 'yes' },
  ].map(said);
  expect(table).toMatchInlineSnapshot(`
    [
      "null: Expected is JSON, and this is none (Unexpected end of JSON input).",
      "null: Expected is an object, such as { "hosts": ["https://eu.posthog.com"] }, not "a list".",
      "null: Expected is an object, such as { "hosts": ["https://eu.posthog.com"] }, not null.",
      "host: There is no such member.",
      "hosts: Expected is a list of addresses, not "https://eu.posthog.com".",
      "hosts: Expected is a list with at least one address, not [].",
      "hosts.1: Expected is the address of a PostHog, such as https://eu.posthog.com, without a path, not "eu.posthog.com".",
      "hosts.0: Expected is the address of a PostHog, such as https://eu.posthog.com, without a path, not "https://eu.posthog.com/project/2".",
      "hosts.0: Expected is the address of a PostHog, such as https://eu.posthog.com, without a path, not "http://posthog.example.com".",
      "hosts.0: Expected is the address of a PostHog, such as https://eu.posthog.com, without a path, not "https://app.posthog.com".",
      "project: Expected is the id of a project, a whole number from 1, not "2".",
      "project: Expected is the id of a project, a whole number from 1, not 1.5.",
      "project: Expected is the id of a project, a whole number from 1, not 0.",
      "ways: Expected is a list with at least one way in, not [].",
      "ways.0: Expected is one of “session”, “sign-in”, “key”, not "password".",
      "banner: Expected is an object such as { "text": "Staging" }, not "Staging".",
      "banner.text: It is missing.",
      "banner.text: Expected is a text that is not empty, not "".",
      "banner.text: Expected is a text of at most 300 characters.",
      "banner.tone: Expected is “info” or “warning”, not "danger".",
      "banner.link: There is no such member.",
      "signInOnLoopback: Expected is true or false, not "yes".",
    ]
  `);
});
