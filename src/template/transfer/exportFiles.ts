import { groupBy } from '#lib/groupBy.ts';
import { joinObject, jsonText, prettyJson, splitObject } from '#lib/jsonText.ts';
import { slug } from '#lib/slug.ts';
import { documentFields } from '../documentFields.ts';
import type { Template } from '../template.ts';
import type { TextFile } from './zip.ts';

/** What an export needs of a row. */
export type Exportable = Pick<Template, 'id' | 'template_name' | 'source'>;

/**
 * A row as a document in PostHog's own shape: what one may write of it, each value as the characters that the
 * server sent, null as null; what the server has not is left out. Made to be kept in git: the same row is the
 * same text, ends with a line break, and holds nothing that changes by itself.
 */
export function exportDocument({ source }: Pick<Template, 'source'>): string {
  const members = splitObject(source);
  const written = documentFields.flatMap((field) => {
    const value = members.get(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return `${prettyJson(joinObject(written))}\n`;
}

/** The name of the file that one template is saved as: of nothing that a server sends is a path made. */
export function exportName({ template_name, id }: Exportable): string {
  return `${slug(template_name ?? '', slug(id, 'template'))}.json`;
}

export const manifestName = 'manifest.json';

/**
 * A file a template, and a list of which row each is: so that an import finds the row again though its name has
 * changed, and the documents themselves are free of ids. In the order of the names, whatever the order of the rows.
 */
export function exportFiles(templates: readonly Exportable[]): TextFile[] {
  const names = fileNames(templates);
  const files = templates
    .map((template, index) => ({
      path: names[index] ?? exportName(template),
      id: template.id,
      text: exportDocument(template),
    }))
    .sort(byPath);
  const ids = joinObject(files.map(({ path, id }) => [path, jsonText(id)] as const));
  const manifest = joinObject([
    ['format', jsonText(manifestFormat)],
    ['templates', ids],
  ]);
  return [
    ...files.map(({ path, text }) => ({ path, text })),
    { path: manifestName, text: `${prettyJson(manifest)}\n` },
  ].sort(byPath);
}

export const manifestFormat = 'template-studio/1';

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** From the name alone; names that clash, with each other or with the manifest, end in their ids. */
function fileNames(templates: readonly Exportable[]): string[] {
  const plain = templates.map(exportName);
  const short = unlessClashing(plain, (index) =>
    withEnd(plain[index], templates[index]?.id.slice(-8)),
  );
  return unlessClashing(
    short,
    (index) => `${slug(templates[index]?.id ?? '', String(index))}.json`,
  );
}

function unlessClashing(names: readonly string[], other: (index: number) => string): string[] {
  const uses = groupBy([...names, manifestName], (name) => name);
  return names.map((name, index) => ((uses.get(name)?.length ?? 0) > 1 ? other(index) : name));
}

function withEnd(name = '', end = ''): string {
  return `${name.slice(0, -'.json'.length)}-${slug(end, 'x')}.json`;
}
