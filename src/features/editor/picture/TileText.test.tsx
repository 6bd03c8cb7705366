import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { TileText } from './TileText.tsx';

test('Markdown is formatted', async () => {
  await render(
    <TileText
      markdown={
        '# Head\n\nSome **bold** &amp; `code`\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |'
      }
    />,
  );
  await expect.element(page.getByText('bold')).toHaveProperty('tagName', 'STRONG');
  await expect.element(page.getByText('Some bold & code')).toBeVisible();
  expect(
    page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent),
  ).toEqual(['one', 'two']);
  await expect.element(page.getByRole('cell', { name: '2' })).toBeVisible();
});

test('a link says where it leads and leads nowhere, an image is its words', async () => {
  const { container } = await render(
    <TileText markdown="[guide](https://example.com) ![a cat](https://example.com/cat.png)" />,
  );
  await expect.element(page.getByText('guide')).toHaveAttribute('title', 'https://example.com');
  await expect.element(page.getByText('a cat')).toBeVisible();
  expect(container.querySelector('a, img')).toBeNull();
});

const hostile = [
  '<script>document.title = "taken"</script>',
  '<img src=x onerror="document.title = \'taken\'">',
  '<svg onload="document.title = \'taken\'"></svg>',
  '<iframe src="https://example.com"></iframe> <style>* { display: none }</style>',
  '[x](javascript:document.title="taken") <javascript:document.title="taken">',
  '![x](javascript:alert(1)) ![x](data:image/svg+xml,%3Csvg%3E)',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '[x]: javascript:alert(1)\n\n[x]',
  `${'>'.repeat(900)} deep`,
  `${'['.repeat(500)}x${']('.repeat(250)}`,
  `${'- '.repeat(400)}deep`,
];

test.each(hostile)('%s does nothing', async (markdown) => {
  const { container } = await render(<TileText markdown={markdown} />);
  const live = container.querySelector(
    'script, img, svg, iframe, style, a, form, input, object, video',
  );
  expect(live).toBeNull();
  const attributes = Array.from(container.querySelectorAll('*')).flatMap((element) =>
    element.getAttributeNames(),
  );
  expect(attributes.filter((name) => !['class', 'title', 'start'].includes(name))).toEqual([]);
  expect(document.title).not.toBe('taken');
});
