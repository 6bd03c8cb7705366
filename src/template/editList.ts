import type { JsonText } from '#lib/jsonText.ts';

/**
 * A part's text after an edit of its list. Null counts as an empty one, which PostHog takes for it; a text that
 * is neither stays as it is, and so does `null` where nothing came into it.
 */
export function editList(text: JsonText, edit: (list: string) => string): string {
  if (/^\s*\[/.test(text)) return edit(text);
  if (text.trim() !== 'null') return text;
  const list = edit('[]');
  return list === '[]' ? text : list;
}
