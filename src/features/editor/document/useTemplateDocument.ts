import { fieldNames } from '#template/fields.ts';
import type { Template, TemplateFields } from '#template/template.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useForm } from 'react-hook-form';
import { DocumentStore } from './DocumentStore.ts';

/** A row while it is edited: its texts with one history, and the form of its fields, which are kept in step. */
export function useTemplateDocument(base: Template | null) {
  const [store] = useState(() => new DocumentStore(base));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { fields } = state.draft;
  const form = useForm<TemplateFields>({ defaultValues: fields });

  const { subscribe, getValues, setValue } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback({ values, type }) {
          // Only what a person entered; what is set from here has no type.
          if (type === 'change') store.typeFields(inOrder(values));
        },
      }),
    [subscribe, store],
  );
  useEffect(() => {
    for (const name of fieldNames) {
      const value = fields[name];
      if (JSON.stringify(getValues(name)) !== JSON.stringify(value)) setValue(name, value);
    }
  }, [fields, getValues, setValue]);

  return { store, state, form };
}

/** The history compares fields as text, so their keys come in one order always. */
function inOrder(values: TemplateFields): TemplateFields {
  // fieldNames are the keys of TemplateFields.
  return Object.fromEntries(
    fieldNames.map((name) => [name, values[name]]),
  ) as unknown as TemplateFields;
}
