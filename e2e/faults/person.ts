import { expect, type Locator, type Page } from 'playwright/test';
import { pasteInto } from '../code.ts';
import { keptDrafts } from '../keptDrafts.ts';
import { documentOf, tilesOf, type Wanted } from './ledger.ts';

/** What a person does once the screen has said what is wrong. */
export type Way =
  /** Nothing: it goes on by itself. */
  | 'wait'
  /** Presses “Save changes” again. */
  | 'again'
  /** Signs in in another tab, and presses it again. */
  | 'sign in'
  /** Keeps the text that has lost its template, and saves it anew. */
  | 'keep';

/** Somebody who edits one template after the other, and takes the way on that the screen offers. */
export class Person {
  readonly page: Page;
  readonly review: Locator;
  #edits = 0;

  constructor(page: Page) {
    this.page = page;
    this.review = page.getByRole('dialog', { name: 'Review changes' });
  }

  /** Changes two fields and one tile, each to what it never was: on the JSON tab, in one go. */
  async edit(name: string): Promise<Wanted> {
    this.#edits += 1;
    const wanted = {
      name: `${name} ${this.#edits}`,
      description: `Edit ${this.#edits}`,
      tiles: tilesOf(`edit ${this.#edits}`),
    };
    const { page } = this;
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect(page.getByRole('textbox', { name: 'Template JSON' })).toBeVisible();
    await pasteInto(page, 'Template JSON', documentOf(wanted));
    await expect(page.getByRole('heading', { level: 1, name: wanted.name })).toBeVisible();
    return wanted;
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await this.review.getByRole('button', { name: 'Save changes' }).click();
  }

  /** Text of before is offered, taken back and saved. */
  async takeBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take them back' }).click();
    await this.save();
  }

  /** The screen says what is true, and the text is kept; then the fault ends, and the person goes on. */
  async goOn(way: Way, says: RegExp, wanted: Wanted, end: () => Promise<void>): Promise<void> {
    if (way === 'wait') return;
    const { page, review } = this;
    const dialog =
      way === 'sign in'
        ? page.getByRole('dialog', { name: 'You are signed out' })
        : page.getByRole('dialog', { name: 'This template is gone from the server' });
    const said = way === 'again' ? review.getByRole('alert') : dialog;
    await expect(said).toContainText(says);
    await expect.poll(() => keptDrafts(page)).toContain(wanted.description);
    await end();
    if (way === 'sign in') {
      await dialog.getByRole('button', { name: 'I am signed in, go on' }).click();
      await expect(dialog).toHaveCount(0);
    }
    if (way === 'keep') {
      await dialog.getByRole('button', { name: 'Keep editing' }).click();
      await this.save();
    } else {
      await review.getByRole('button', { name: 'Save changes' }).click();
    }
  }

  /** It is said to be saved, and nothing is kept any more. */
  async isDone({ name }: Wanted, verb: 'Saved' | 'Created' = 'Saved'): Promise<void> {
    const { page } = this;
    await expect(page.getByRole('status', { name: `${verb} ${name}`, exact: true })).toBeVisible();
    await expect(page.getByText('Not saved', { exact: true })).toHaveCount(0);
    await expect.poll(() => keptDrafts(page)).toBe('[]');
  }
}
