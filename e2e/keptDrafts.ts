import { expect, type Page } from 'playwright/test';

/** All that the browser keeps of unsaved text, as JSON; `[]` for nothing. */
export function keptDrafts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('template-studio');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const all = db.transaction('drafts').objectStore('drafts').getAll();
          all.addEventListener('success', () => {
            db.close();
            resolve(JSON.stringify(all.result));
          });
        });
      }),
  );
}

/** The tab is gone at once, as in a crash, once what was typed is written. */
export async function crash(page: Page, holding: string): Promise<void> {
  await expect.poll(() => keptDrafts(page)).toContain(holding);
  await page.close({ runBeforeUnload: false });
}
