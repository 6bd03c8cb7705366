import '#ui/tokens.css';
import { emptyDraft } from '#template/fields.ts';
import type { TemplateFields } from '#template/template.ts';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { ImagePreview } from './ImagePreview.tsx';

const picture = `${window.location.origin}/docs/images/list.png`;
const preview = (fields: Partial<TemplateFields>) => (
  <ImagePreview
    fields={{ ...emptyDraft().fields, template_name: 'Web', scope: 'global', ...fields }}
    showsTags={false}
  />
);
const image = page.getByRole('img', { name: 'Preview of Web' });

test('the image is shown whole, measured, and in the cards', async () => {
  const { container } = await render(preview({ image_url: picture }));
  await expect.element(image).toBeVisible();
  await expect.element(page.getByText(/^\d+ × \d+ pixels$/)).toBeVisible();
  // Two cards in each of two schemes; they only repeat what has its name above.
  await expect.poll(() => container.querySelectorAll('img[alt=""]').length).toBe(4);
});

test('both schemes are shown, whatever the app’s is', async () => {
  await render(preview({}));
  const ground = (name: string) =>
    getComputedStyle(page.getByRole('figure', { name }).element()).backgroundColor;
  expect(ground('Light')).not.toBe(ground('Dark'));
});

test('without an image there are cards, and nothing is asked for', async () => {
  await render(preview({ template_name: 'No picture' }));
  await expect.element(page.getByText('No picture').first()).toBeVisible();
  await expect.element(page.getByRole('img')).not.toBeInTheDocument();
  await expect.element(page.getByRole('switch', { name: 'Safe area' })).not.toBeInTheDocument();
});

test('an address of another kind is refused', async () => {
  await render(preview({ image_url: 'javascript:alert(1)' }));
  await expect.element(page.getByText(/no address of the web/)).toBeVisible();
  await expect.element(page.getByRole('img')).not.toBeInTheDocument();
});

test('of our own server it says why there is no image', async () => {
  await render(preview({ image_url: `${window.location.origin}/docs/` }));
  await expect.element(page.getByText(/The image did not load: /)).toBeVisible();
});

test('only the address at which the typing rests is loaded', async () => {
  const { rerender } = await render(preview({}));
  const typed = ['one', 'one-two', 'one-two-three'].map((name) => `${picture}?${name}`);
  for (const address of typed) await rerender(preview({ image_url: address }));
  await expect.element(image).toHaveAttribute('src', typed[2]);
  await expect.element(page.getByText(/^\d+ × \d+ pixels$/)).toBeVisible();
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(typed.filter((address) => asked.includes(address))).toEqual([typed[2]]);
});

test('the safe area can be shown, and what the pointer would uncover', async () => {
  await render(preview({ image_url: picture }));
  await page.getByRole('switch', { name: 'Safe area' }).click();
  await expect.element(page.getByRole('switch', { name: 'Safe area' })).toBeChecked();
  await page.getByRole('switch', { name: 'Under the pointer' }).click();
  const cropped = () => document.querySelector('dd img')?.getBoundingClientRect().height;
  await expect.poll(cropped).toBe(16);
});
