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

/** Panes whose width a person chose. */
export type PaneName = 'tiles' | 'variables';

const share = v.pipe(v.string(), v.transform(Number), v.minValue(10), v.maxValue(90));

/** The first pane's share in percent; null: nobody chose one. */
export function recallPane(name: PaneName): number | null {
  try {
    const result = v.safeParse(share, localStorage.getItem(paneKey(name)));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

export function rememberPane(name: PaneName, percent: number): void {
  try {
    localStorage.setItem(paneKey(name), String(Math.round(percent)));
  } catch {
    // As with the theme: it holds until the reload.
  }
}

function paneKey(name: PaneName): string {
  return `template-studio:pane:${name}`;
}

/** What the table of templates may show beside the name. */
export const listColumns = [
  'preview',
  'tags',
  'scope',
  'tiles',
  'variables',
  'author',
  'created',
] as const;
export type ListColumn = (typeof listColumns)[number];

const listLook = v.object({
  hidden: v.array(v.picklist(listColumns)),
  density: v.picklist(['comfortable', 'compact']),
});
/** How a person wants the table: which columns not, and how close its rows are. */
export type ListLook = v.InferOutput<typeof listLook>;

const listLookName = 'template-studio:list';
const usualLook: ListLook = { hidden: [], density: 'comfortable' };

export function recallListLook(): ListLook {
  try {
    const result = v.safeParse(listLook, JSON.parse(localStorage.getItem(listLookName) ?? 'null'));
    return result.success ? result.output : usualLook;
  } catch {
    return usualLook;
  }
}

export function rememberListLook(look: ListLook): void {
  try {
    localStorage.setItem(listLookName, JSON.stringify(look));
  } catch {
    // As with the theme: it holds until the reload.
  }
}
