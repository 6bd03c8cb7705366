import { jsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import { testDraft, testTemplate } from '#template/testTemplate.ts';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { ChangesInWords } from './ChangesInWords.tsx';
import { useDiff } from './useDiff.ts';

function Example({ base, tiles }: { base: Template; tiles: string }) {
  const [asText, setAsText] = useState(false);
  const [draft] = useState(() => testDraft({ template_name: 'Website traffic' }, { tiles }));
  const { changes, texts } = useDiff(base, draft, { wantsTexts: asText });
  return (
    <>
      <button type="button" onClick={() => setAsText(true)}>
        Text
      </button>
      {asText ? (
        <pre>{texts === null || texts === 'failed' ? texts : texts.modified}</pre>
      ) : (
        <ChangesInWords changes={changes} />
      )}
    </>
  );
}

test('a large template is compared while the page goes on, and then told', async () => {
  const tile = (n: number, words: string) => ({ type: 'TEXT', name: `T${n}`, body: words });
  const all = Array.from({ length: 2_000 }, (_, n) => tile(n, 'words '.repeat(170)));
  const base = testTemplate({ tiles: jsonText(all) });
  const now = jsonText([tile(0, 'Other'), ...all.slice(1)]);
  await render(<Example base={base} tiles={now} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Comparing…');
  await expect.element(page.getByText('Tile “T0”: body changed')).toBeVisible();
  await expect.element(page.getByText('1999 other tiles unchanged')).toBeVisible();
});

test('the texts come when they are wanted', async () => {
  const base = testTemplate({ tiles: jsonText([{ type: 'TEXT', body: 'One' }]) });
  await render(<Example base={base} tiles='[{"type": "TEXT", "body": "Two"}]' />);
  await page.getByRole('button', { name: 'Text' }).click();
  await expect.element(page.getByText('"body": "Two"')).toBeVisible();
});

test('texts that are no JSON are said to be none', async () => {
  await render(<Example base={testTemplate()} tiles="[{" />);
  await page.getByRole('button', { name: 'Text' }).click();
  await expect.element(page.getByText('failed')).toBeVisible();
});
