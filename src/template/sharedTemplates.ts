import type { TemplateDraft } from './template.ts';
import { readDocument } from './document.ts';
import { emptyDraft } from './fields.ts';
import { sentence } from './problem.ts';

/** For tests: the templates in the folder `shared` beside this project, by file name. Fails where there are none. */
export function sharedTemplates(): Record<string, TemplateDraft> {
  const files = import.meta.glob<string>('../../../shared/templates/*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const templates = Object.entries(files).map(([path, text]) => {
    const reading = readDocument(text, emptyDraft());
    if (!reading.ok) throw new Error(`${path}: ${reading.problems.map(sentence).join(' ')}`);
    return [path.split('/').at(-1) ?? path, reading.draft] as const;
  });
  if (templates.length === 0) {
    throw new Error('No templates to test with: ../shared/templates/*.json is empty or missing.');
  }
  return Object.fromEntries(templates);
}
