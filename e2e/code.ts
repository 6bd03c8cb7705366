import { expect, type Locator, type Page } from 'playwright/test';

/** What the code editor shows: of a long text no more than fits; the textbox itself holds a part of it. */
export const code = (page: Page): Locator => page.locator('.view-lines').first();

/** Puts a text into a code editor as a person pastes one. */
export async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: label });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Types over the first occurrence of a text, found with the editor's own search. */
export async function replaceText(
  page: Page,
  label: string,
  before: string,
  after: string,
): Promise<void> {
  const editor = page.getByRole('textbox', { name: label });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.fill(before);
  await find.press('Enter');
  await find.press('Escape');
  await expect(editor).toBeFocused();
  await page.keyboard.insertText(after);
}

export async function saveChanges(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Review changes' })
    .getByRole('button', { name: 'Save changes' })
    .click();
}
