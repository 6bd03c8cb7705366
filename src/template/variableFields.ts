import { JsonSyntaxError, splitArray, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { defaultFieldsOf } from './variableDefault.ts';
import type { DefaultFields } from './variableDefault.ts';

/** A variable as a form shows it: what is absent, or of another kind, is empty. */
export interface VariableFields extends DefaultFields {
  /** false: it is no object, so that there is nothing to show. */
  readable: boolean;
  id: string;
  name: string;
  description: string;
  type: string;
  required: boolean;
}

/** The variables in their order; none where the text is `null`. Null where it is no JSON, or no list. */
export function variableFieldsIn(text: string): VariableFields[] | null {
  if (text.trim() === 'null') return [];
  try {
    return splitArray(text).map(fieldsOf);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

function fieldsOf(item: JsonText): VariableFields {
  const readable = item.startsWith('{');
  const members = readable ? splitObject(item) : new Map<string, JsonText>();
  const textOf = (key: string) => {
    const value: unknown = JSON.parse(members.get(key) ?? '""');
    return typeof value === 'string' ? value : '';
  };
  return {
    readable,
    id: textOf('id'),
    name: textOf('name'),
    description: textOf('description'),
    type: textOf('type'),
    required: members.get('required') === 'true',
    ...defaultFieldsOf(members.get('default')),
  };
}
