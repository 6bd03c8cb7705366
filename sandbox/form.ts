const jsonFields = new Set(['dashboard_filters', 'tiles', 'variables']);
const listFields = new Set(['tags', 'availability_contexts']);

/**
 * Contract 1.4: JSON fields of a form hold JSON text, a repeated list field makes the list, and what is left
 * empty means what it means in a form.
 */
export function readForm(form: FormData, creates: boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map(String);
    // Of a name that is there twice Django takes the last.
    const value = values.at(-1) ?? '';
    if (listFields.has(name)) found.set(name, JSON.stringify(values));
    else if (jsonFields.has(name)) found.set(name, value);
    else if (value === '' && (name === 'deleted' || name === 'created_by')) found.set(name, 'null');
    else if (value !== '' || name !== 'is_featured') found.set(name, JSON.stringify(value));
  }
  // A form does not send a box that is not checked, so of a new row what is absent is false.
  if (creates && !found.has('deleted')) found.set('deleted', 'false');
  return found;
}
