import type { Command } from '#components/commands/command.ts';
import { expect, test } from 'vitest';
import { arrangeCommands } from './arrangeCommands.ts';

const command = (label: string, group: string, more: { typedOnly?: boolean } = {}): Command => ({
  id: `${group}/${label}`,
  label,
  group,
  icon: null,
  run: () => undefined,
  ...more,
});

const commands = [
  command('Website traffic', 'Recent'),
  command('Gallery', 'This list'),
  command('Columns: hide Tags', 'This list', { typedOnly: true }),
  command('Templates', 'Go to'),
  command('New template', 'Go to'),
];

const shown = (...given: Parameters<typeof arrangeCommands>) =>
  arrangeCommands(...given).map(({ name, commands: some }) => [
    name,
    ...some.map(({ command: { label } }) => label),
  ]);

test('with nothing typed everything stands as it is given, but for what is only found by name', () => {
  expect(shown(commands, ' ')).toEqual([
    ['Recent', 'Website traffic'],
    ['This list', 'Gallery'],
    ['Go to', 'Templates', 'New template'],
  ]);
});

test('what is typed leaves what matches, and puts the group of the best first', () => {
  expect(shown(commands, 'new')).toEqual([['Go to', 'New template']]);
  expect(shown(commands, 't')).toEqual([
    ['Go to', 'Templates', 'New template'],
    ['Recent', 'Website traffic'],
    ['This list', 'Columns: hide Tags'],
  ]);
});

test('what a search has found is shown once, and also where its name says nothing of it', () => {
  const found = [command('Website traffic', 'Recent'), command('Payments', 'Templates')];
  expect(shown(commands, 'web', found)).toEqual([
    ['Recent', 'Website traffic'],
    ['Templates', 'Payments'],
  ]);
});
