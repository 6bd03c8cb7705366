import { editValue } from '#lib/editValue.ts';
import { insertItem, moveItem, removeItem } from '#lib/jsonItems.ts';
import { jsonText, sameJson, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { setMember } from '#lib/setMember.ts';
import { editList } from './editList.ts';
import { setDefault } from './variableDefault.ts';
import type { DefaultFields } from './variableDefault.ts';
import { newVariable, variablesIn } from './variables.ts';

// Edits of the text of the variables. All that they are not about stays to the letter, and so does the whole
// where they do not apply: the variables are no list, none has that index.

/** With a new variable at the end, unless one has that id. */
export function addVariable(text: JsonText, id: string): string {
  if (variablesIn(JSON.parse(text)).some((variable) => variable.id === id)) return text;
  return editList(text, (list) =>
    insertItem(list, Number.POSITIVE_INFINITY, jsonText(newVariable(id))),
  );
}

export function removeVariable(text: JsonText, index: number): string {
  return editList(text, (list) => removeItem(list, index));
}

export function reorderVariable(text: JsonText, from: number, to: number): string {
  return editList(text, (list) => moveItem(list, from, to));
}

export function setVariable(
  text: JsonText,
  index: number,
  key: 'id' | 'name' | 'description' | 'type' | 'required',
  value: string | boolean,
): string {
  return editVariable(text, index, (variable) => withMember(variable, key, jsonText(value)));
}

/** See `setDefault`: a default that is more than a form can say stays as it is. */
export function setVariableDefault(
  text: JsonText,
  index: number,
  change: Partial<DefaultFields>,
): string {
  return editVariable(text, index, (variable) => {
    const value = setDefault(splitObject(variable).get('default'), change);
    return value === undefined ? variable : withMember(variable, 'default', value);
  });
}

/**
 * The id of a variable that no tile uses (of others, `rename-variable` is the fix). A name and a description that
 * were made of the old id are made of the new one.
 */
export function setVariableId(text: JsonText, index: number, id: string): string {
  return editVariable(text, index, (variable) => {
    const [before] = variablesIn([JSON.parse(variable)]);
    const made = newVariable(before?.id ?? '');
    const anew = newVariable(id);
    return (['name', 'description'] as const).reduce(
      (edited, key) =>
        before?.[key] === made[key] ? withMember(edited, key, jsonText(anew[key])) : edited,
      withMember(variable, 'id', jsonText(id)),
    );
  });
}

function editVariable(text: JsonText, index: number, edit: (variable: string) => string): string {
  return editList(text, (list) =>
    editValue(list, [index], (item) => (item.startsWith('{') ? edit(item) : item)),
  );
}

/** A value that says the same already stays as it is written. */
function withMember(variable: string, key: string, value: JsonText): string {
  const before = splitObject(variable).get(key);
  return before !== undefined && sameJson(before, value)
    ? variable
    : setMember(variable, key, value);
}
