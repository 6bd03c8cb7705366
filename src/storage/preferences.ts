import * as v from 'valibot';

/** What was kept under a name, parsed; the fallback where storage is blocked or holds something else. */
function recall<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  fallback: v.InferOutput<Schema>,
): v.InferOutput<Schema> {
  try {
    const result = v.safeParse(schema, localStorage.getItem(name));
    return result.success ? result.output : fallback;
  } catch {
    return fallback;
  }
}

/** Kept where the browser lets us; a choice that cannot be kept still holds until the reload. */
function remember(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // Blocked storage: nothing to do, and nothing lost that matters.
  }
}

/** The looks one may choose: as the system says, or always one of the two. */
const theme = v.picklist(['system', 'light', 'dark']);
export type ThemeChoice = v.InferOutput<typeof theme>;

const themeName = 'template-studio:theme';

export const recallTheme = (): ThemeChoice => recall(themeName, theme, 'system');
export const rememberTheme = (choice: ThemeChoice): void => remember(themeName, choice);

/** Panes whose width a person chose. */
export type PaneName = 'tiles' | 'variables';

const share = v.nullable(v.pipe(v.string(), v.transform(Number), v.minValue(10), v.maxValue(90)));

/** The first pane's share in percent; null: nobody chose one. */
export const recallPane = (name: PaneName): number | null => recall(paneKey(name), share, null);

export function rememberPane(name: PaneName, percent: number): void {
  remember(paneKey(name), String(Math.round(percent)));
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
const keptLook = v.pipe(v.string(), v.parseJson(), listLook);

export const recallListLook = (): ListLook =>
  recall(listLookName, keptLook, { hidden: [], density: 'comfortable' });
export const rememberListLook = (look: ListLook): void =>
  remember(listLookName, JSON.stringify(look));
