import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { bundledSchema } from '#template/schema.ts';
import { testDraft } from '#template/testTemplate.ts';
import { ToastProvider } from '#ui/Toaster.tsx';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { TrialDialog } from './TrialDialog.tsx';

const variable = {
  id: 'SIGN_UP',
  name: 'Sign up',
  type: 'event',
  description: 'What counts as a sign-up.',
  required: true,
};

async function open(tiles: unknown, value: unknown = { id: 'signed_up', type: 'events' }) {
  const onGoTo = vi.fn<(path: JsonPath) => void>();
  const draft = testDraft(
    { template_name: 'Growth' },
    {
      tiles: JSON.stringify(tiles),
      variables: JSON.stringify([{ ...variable, default: value }]),
    },
  );
  await render(
    <ToastProvider>
      <TrialDialog
        draft={draft}
        base={null}
        schema={bundledSchema}
        server="current"
        onClose={() => {}}
        onGoTo={onGoTo}
      />
    </ToastProvider>,
  );
  return onGoTo;
}

const trend = (name: string, event: string) => ({
  type: 'INSIGHT',
  name,
  query: { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', series: [event] } },
});
const verdict = page.getByRole('dialog', { name: 'Will it work?' }).getByRole('status');
const field = page.getByRole('textbox', { name: 'Sign up' });

test('the default is filled in, and another choice takes its place at once', async () => {
  await open([trend('Accounts', '{SIGN_UP}')]);
  await expect.element(verdict).toHaveTextContent('A dashboard can be made from this.');
  await expect.element(field).toHaveValue('signed_up');
  await expect.element(field).toHaveAccessibleDescription(/What counts as a sign-up\./);
  const tile = page.getByRole('region', { name: '1 tile' });
  await expect.element(tile).toHaveTextContent('signed_up');
  await field.fill('bought');
  await expect.element(tile).toHaveTextContent('bought');
  await field.fill('');
  await expect.element(tile).toHaveTextContent('signed_up');
});

test('what would be missing is counted, named, and leads to its place', async () => {
  const onGoTo = await open([trend('Accounts', '{SIGNUP}'), { type: 'CHART', name: 'Old' }]);
  await expect
    .element(verdict)
    .toHaveTextContent('It works, but 1 tile would be missing and 1 placeholder stays unfilled.');
  await expect.element(page.getByText('Left out')).toBeVisible();
  await page.getByRole('button', { name: /^\{SIGNUP\} stays as it is/ }).click();
  expect(onGoTo).toHaveBeenCalledWith(['tiles', 0, 'query', 'source', 'series', 0]);
});

test('what PostHog would refuse is said, with its place', async () => {
  const onGoTo = await open([trend('Accounts', '{SIGN_UP}')], null);
  await expect.element(verdict).toHaveTextContent('PostHog would refuse this.');
  await expect.element(verdict).toHaveTextContent('Variables › 1 › default');
  await verdict.getByRole('button').click();
  expect(onGoTo).toHaveBeenCalledWith(['variables', 0, 'default']);
});
