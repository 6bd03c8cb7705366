import type { JsonText } from '#lib/jsonText.ts';
import type { VariableFields } from '#template/variableFields.ts';

/** What React Hook Form holds; it is made anew of the text after each edit. */
export interface VariablesValues {
  variables: VariableFields[];
}

/** An edit of the text of the variables, by the name that undo has for it. */
export type EditVariables = (name: string, change: (text: JsonText) => string) => void;

/** How a sentence or a button calls a variable. */
export function variableLabel({ id }: Pick<VariableFields, 'id'>, index: number): string {
  return id || `variable ${index + 1}`;
}

/** Why a variable cannot have that id; null where it can. */
export function idRefusal(id: string, others: readonly string[]): string | null {
  if (id === '') return 'Without an id no tile can use it.';
  if (/[{}]/.test(id)) return 'Write it without braces; tiles have it in braces.';
  return others.includes(id) ? `Another variable has the id ${id}.` : null;
}

/** Where an item is after another one, or itself, has gone from one index to another. */
export function indexAfterMove(index: number, from: number, to: number): number {
  if (index === from) return to;
  if (from < index && index <= to) return index - 1;
  return to <= index && index < from ? index + 1 : index;
}
