import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { CodeEditor, type CodeEditorHandle } from './CodeEditor.tsx';
import type { EditorMarker } from './markers.ts';
import type { Sibling } from './SiblingDocument.tsx';

const VARIABLES = `[
  {
    "id": "SIGNUP",
    "name": "Sign up",
    "default": { "id": "signed_up", "math": "dau" }
  }
]`;

interface ExampleProps {
  tiles: string;
  variables?: string;
  markers?: (change: (text: string) => void) => EditorMarker[];
  onOpenDocument?: (modelPath: string, range: { offset: number; length: number }) => void;
}

/** Both documents as a page has them, the caret at the | of the tiles. */
function Example({
  tiles: marked,
  variables: initial = VARIABLES,
  markers,
  onOpenDocument,
}: ExampleProps) {
  const offset = marked.indexOf('|');
  const [tiles, setTiles] = useState(marked.replace('|', ''));
  const [variables, setVariables] = useState(initial);
  const [id] = useState(() => crypto.randomUUID());
  const [shown] = useState(() => markers?.(setTiles) ?? []);
  const alongside: Sibling[] = [
    {
      kind: 'variables',
      modelPath: `${id}/variables.json`,
      value: variables,
      onChange: setVariables,
    },
  ];
  const begin = (handle: CodeEditorHandle | null) => {
    handle?.reveal({ offset, length: 0 });
    handle?.focus();
  };
  const [ready] = useState(() => begin);
  return (
    <div style={{ inlineSize: '60rem' }}>
      <CodeEditor
        label="Tiles"
        modelPath={`${id}/tiles.json`}
        value={tiles}
        onChange={setTiles}
        schema={null}
        kind="tiles"
        alongside={alongside}
        markers={shown}
        onOpenDocument={onOpenDocument}
        handleRef={ready}
      />
      <output aria-label="Tiles now">{tiles}</output>
      <output aria-label="Variables now">{variables}</output>
    </div>
  );
}

const textbox = page.getByRole('textbox', { name: 'Tiles' });
const tilesNow = page.getByLabelText('Tiles now');
const variablesNow = page.getByLabelText('Variables now');

test('a variable is offered inside quotes and taken as the whole text', async () => {
  await render(<Example tiles={'[{"filters": {"events": [|]}}]'} />);
  await expect.element(textbox).toHaveFocus();
  await userEvent.keyboard('"{{');
  await page.getByRole('option', { name: /SIGNUP/ }).click();
  await expect.element(tilesNow).toHaveTextContent('[{"filters": {"events": ["{SIGNUP}"]}}]');
});

test('keys are offered once, by the type of the tile', async () => {
  await render(<Example tiles={'[{"type": "TEXT", |}]'} />);
  await expect.element(textbox).toHaveFocus();
  await userEvent.keyboard('"bo');
  await expect.element(page.getByRole('option', { name: /^body/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(tilesNow).toHaveTextContent('[{"type": "TEXT", "body": ""}]');
});

test('a place explains itself to the keyboard too', async () => {
  await render(<Example tiles={'[{"filters": {"events": ["{SIGN|UP}"]}}]'} />);
  await expect.element(textbox).toHaveFocus();
  await userEvent.keyboard('{Control>}{Shift>}[Space]{/Shift}{/Control}');
  await expect.element(page.getByText('By default signed_up, counted by dau.')).toBeVisible();
});

test('F12 leads to the declaration, in the other document', async () => {
  const opened = vi.fn<(modelPath: string, range: { offset: number; length: number }) => void>();
  await render(
    <Example tiles={'[{"filters": {"events": ["{SIGN|UP}"]}}]'} onOpenDocument={opened} />,
  );
  await expect.element(textbox).toHaveFocus();
  await userEvent.keyboard('{F12}');
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  const [path, range] = opened.mock.calls[0] ?? [];
  expect(path).toMatch(/variables\.json$/);
  expect(range).toEqual({ offset: VARIABLES.indexOf('SIGNUP'), length: 6 });
});

test('F2 renames in both documents, and says why where it cannot', async () => {
  await render(<Example tiles={'[{"filters": {"events": ["{SIGN|UP}", "{SIGNUP}"]}}]'} />);
  await expect.element(textbox).toHaveFocus();
  await userEvent.keyboard('{F2}');
  const name = page.getByRole('textbox', { name: /Rename input/ });
  await name.fill('no good');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/Use letters, digits/).first()).toBeVisible();
  await userEvent.keyboard('{F2}');
  await name.fill('SIGN_UP');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(tilesNow)
    .toHaveTextContent('[{"filters": {"events": ["{SIGN_UP}", "{SIGN_UP}"]}}]');
  await expect.element(variablesNow).toHaveTextContent('"id": "SIGN_UP"');
});

test('a quick fix runs what the page gave for it', async () => {
  const text = '[{"name": "x|"}]';
  await render(
    <Example
      tiles={text}
      markers={(change) => [
        {
          offset: 10,
          length: 3,
          severity: 'warning',
          message: 'A poor name',
          fixes: [{ title: 'Call it better', run: () => change('[{"name": "better"}]') }],
        },
      ]}
    />,
  );
  await expect.element(textbox).toHaveFocus();
  await userEvent.keyboard('{Control>}.{/Control}');
  await page.getByText('Call it better').click();
  await expect.element(tilesNow).toHaveTextContent('[{"name": "better"}]');
  await expect.element(textbox).toHaveFocus();
});
