import { checkJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { applyFix } from '#template/fix.ts';
import type { VariableUse } from '#template/variableUses.ts';
import { ToastProvider } from '#ui/Toaster.tsx';
import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { VariablesForm } from './VariablesForm.tsx';

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });

const twoVariables = `[
  {"id": "SIGN_UP", "name": "Sign up", "n": 1.0, "default": {"id": "signed_up", "math": "dau"}},
  {"id": "BUY", "name": "Buy", "default": {"id": "buy", "properties": [{"key": "a"}]}}
]`;

async function show(
  initial: string,
  uses: ReadonlyMap<string, VariableUse> = new Map(),
  refusal: string | null = null,
) {
  const current = { text: initial, edits: [] as string[] };
  const onShowUses = vi.fn<(id: string, tiles: readonly number[]) => void>();
  const outside = new EventTarget();
  function Example() {
    const [text, setText] = useState(initial);
    const become = (next: string) => {
      current.text = next;
      setText(next);
    };
    useEffect(() => {
      const hear = (event: Event) => become((event as CustomEvent<string>).detail);
      outside.addEventListener('text', hear);
      return () => outside.removeEventListener('text', hear);
    });
    return (
      <ToastProvider>
        <VariablesForm
          text={text}
          uses={uses}
          refusal={refusal}
          target={null}
          onEdit={(name: string, change: (text: JsonText) => string) => {
            current.edits.push(name);
            become(change(checkJson(current.text)));
          }}
          onRename={(from, to) => {
            current.edits.push(`rename ${from} ${to}`);
            const parts = { tiles: '[]', dashboard_filters: '{}', variables: current.text };
            become(applyFix(parts, { kind: 'rename-variable', from, to }).variables);
          }}
          onShowUses={onShowUses}
        />
      </ToastProvider>
    );
  }
  await render(<Example />);
  const setText = (detail: string) => outside.dispatchEvent(new CustomEvent('text', { detail }));
  return { current, setText, onShowUses };
}

test('what is typed in the middle goes into the text, and the caret stays where it is', async () => {
  const { current } = await show(twoVariables);
  await textbox('Name').click();
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  for (const letter of 'xyz') await userEvent.keyboard(letter);
  await expect.element(textbox('Name')).toHaveValue('Sixyzgn up');
  await expect.element(textbox('Name')).toHaveFocus();
  expect((textbox('Name').element() as HTMLInputElement).selectionStart).toBe(5);
  expect(current.text).toBe(twoVariables.replace('"Sign up"', '"Sixyzgn up"'));
});

test('what somebody else does with the text shows in the fields', async () => {
  const { setText } = await show(twoVariables);
  setText(twoVariables.replace('"Sign up"', '"Join"'));
  await expect.element(textbox('Name')).toHaveValue('Join');
});

test('a variable that is added has its id selected, and its name follows it', async () => {
  const { current } = await show('null');
  await button('Add variable').click();
  await expect.element(textbox('ID')).toHaveFocus();
  await userEvent.keyboard('SIGN_UP{Tab}');
  await expect.element(textbox('Name')).toHaveFocus();
  await expect.element(textbox('Name')).toHaveValue('Sign up');
  await userEvent.keyboard('Joined');
  expect(JSON.parse(current.text)).toMatchObject([{ id: 'SIGN_UP', name: 'Joined' }]);
  await expect.element(button('Copy {SIGN_UP}')).toBeVisible();
});

test('the id of one that tiles use is renamed everywhere, once, and not to one that is taken', async () => {
  const uses = new Map([['SIGN_UP', { tiles: [0, 4], embedded: [] }]]);
  const { current, onShowUses } = await show(twoVariables, uses);
  await textbox('ID').fill('BUY');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(textbox('ID'))
    .toHaveAccessibleDescription(/Another variable has the id BUY/);
  expect(current.text).toBe(twoVariables);
  await textbox('ID').fill('JOIN');
  await userEvent.keyboard('{Enter}');
  await expect.element(textbox('ID')).toHaveFocus();
  expect(current.edits).toEqual(['rename SIGN_UP JOIN']);

  await textbox('ID').fill('SIGN_UP');
  await userEvent.tab();
  await button('Used in 2 tiles').click();
  expect(onShowUses).toHaveBeenCalledWith('SIGN_UP', [0, 4]);
});

test('the default can be an event or an action; a richer one is left to the JSON', async () => {
  const { current } = await show(twoVariables);
  await textbox('Event').fill('joined');
  await page.getByRole('combobox', { name: 'Counted by' }).selectOptions('Total count');
  expect(current.text).toContain('"default": {"id": "joined", "math": "total"}');
  await page.getByRole('combobox', { name: 'Default' }).selectOptions('An action');
  await textbox('Action ID').fill('42');
  expect(current.text).toContain('"default": {"id": 42, "math": "total", "type": "actions"}');

  await button(/^BUY/).click();
  await expect.element(page.getByText('Custom: edit it in the JSON.')).toBeVisible();
});

test('Alt with an arrow moves a variable, and the focus with it', async () => {
  const { current } = await show(twoVariables);
  await button(/^SIGN_UP/).click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(button(/^SIGN_UP/)).toHaveFocus();
  await expect.element(page.getByText('SIGN_UP is now 2 of 2')).toBeInTheDocument();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(JSON.parse(current.text)).toMatchObject([{ id: 'BUY' }, { id: 'SIGN_UP' }]);
  await button('Move SIGN_UP up').click();
  expect(current.text).toBe(twoVariables);
});

test('a variable that tiles use is removed only after saying what will become of them', async () => {
  const uses = new Map([['SIGN_UP', { tiles: [0], embedded: [] }]]);
  const { current } = await show(twoVariables, uses);
  await button('Remove SIGN_UP').click();
  const question = page.getByRole('alertdialog', { name: 'Remove SIGN_UP?' });
  await expect.element(question).toHaveAccessibleDescription(/the literal text {SIGN_UP}/);
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect.element(button(/^BUY/)).toHaveFocus();
  await button('Remove BUY').click();
  expect(current.text).toBe('[]');
  await expect.element(button('Add variable')).toHaveFocus();
});

test('while the text is no list the form waits, with what it was', async () => {
  const { setText } = await show(twoVariables);
  setText(twoVariables.slice(0, -1));
  await expect
    .element(page.getByRole('status').first())
    .toHaveTextContent(/does not read as a list/);
  await expect.element(button('Add variable')).toHaveAttribute('aria-disabled', 'true');
  const name = document.querySelector('li [name="variables.0.name"]');
  expect(name).toHaveProperty('value', 'Sign up');
  expect(name?.closest('[inert]')).not.toBeNull();
});

test('a refusal is said, and nothing can be changed', async () => {
  const { current } = await show(twoVariables, new Map(), 'Only staff may change this.');
  await expect
    .element(button('Add variable'))
    .toHaveAccessibleDescription('Only staff may change this.');
  await expect.element(textbox('Name')).toHaveAttribute('readonly');
  await button('Remove SIGN_UP').click({ force: true });
  await button(/^SIGN_UP/).click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(current.edits).toEqual([]);
});
