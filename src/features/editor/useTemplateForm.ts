import { draftOf } from '#template/fields.ts';
import type { Template, TemplateFields } from '#template/template.ts';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';

/** The form's fields; what they hold at the moment comes beside the form, the same object until it changes. */
export function useTemplateForm(base: Template | null) {
  const form = useForm<TemplateFields>({
    defaultValues: draftOf(base).fields,
  });
  const now = useWatch({ control: form.control }) as TemplateFields; // all fields have a default
  const {
    template_name,
    dashboard_description,
    tags,
    image_url,
    scope,
    is_featured,
    availability_contexts,
  } = now;
  const fields = useMemo<TemplateFields>(
    () => ({
      template_name,
      dashboard_description,
      tags,
      image_url,
      scope,
      is_featured,
      availability_contexts,
    }),
    [
      template_name,
      dashboard_description,
      tags,
      image_url,
      scope,
      is_featured,
      availability_contexts,
    ],
  );
  return { form, fields };
}
