import * as v from 'valibot';

/** The looks one may choose: as the system says, or always one of the two. */
const theme = v.picklist(['system', 'light', 'dark']);
export type ThemeChoice = v.InferOutput<typeof theme>;

const themeName = 'template-studio:theme';

export function recallTheme(): ThemeChoice {
  try {
    const result = v.safeParse(theme, localStorage.getItem(themeName));
    return result.success ? result.output : 'system';
  } catch {
    return 'system';
  }
}

/** Kept where the browser lets us; a choice that cannot be kept still holds until the reload. */
export function rememberTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(themeName, choice);
  } catch {
    // Blocked storage: nothing to do, and nothing lost that matters.
  }
}
