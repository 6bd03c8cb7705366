import { scopeNames } from '#components/scopeNames.ts';
import type { Permissions } from '#session/permissions.ts';
import { knownFieldsOf } from '#template/document.ts';
import { fieldNames } from '#template/fields.ts';
import { limits } from '#template/limits.ts';
import { type Problem, sentence } from '#template/problem.ts';
import type { EditableField, Template, TemplateFields } from '#template/template.ts';
import { Select } from '#ui/Select.tsx';
import { Switch } from '#ui/Switch.tsx';
import { TagsInput } from '#ui/TagsInput.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useEffect } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import styles from './DetailsForm.module.css';
import { ImagePreview } from './ImagePreview.tsx';

interface Props {
  base: Template | null;
  permissions: Permissions;
  problems: Problem[];
  /** A field that somebody asked to see: it gets the focus. */
  target: Problem['path'] | null;
  /** Why what is typed here would be lost; null: it would not. */
  lockedReason: string | null;
}

export function DetailsForm({ base, permissions, problems, target, lockedReason }: Props) {
  const { register, control, formState, clearErrors, setFocus, watch } =
    useFormContext<TemplateFields>();
  const wanted = target?.[0];
  useEffect(() => {
    const name = fieldNames.find((known) => known === wanted);
    if (name !== undefined) setFocus(name);
  }, [wanted, target, setFocus]);

  const reason = (name: EditableField) => lockedReason ?? permissions.edit(name, base);
  /** What the server said of a field counts until it is changed; then the checks speak. */
  const error = (name: keyof TemplateFields) => {
    const found = problems.find(({ path, blocks }) => blocks && path[0] === name);
    return formState.errors[name]?.message ?? (found && sentence(found));
  };

  /** A refusal of the server is of the value it was about: another value clears it. */
  const field = (name: keyof TemplateFields) =>
    register(name, { onChange: () => clearErrors(name) });

  const known = knownFieldsOf(base);
  return (
    <div className={styles.form}>
      <TextField
        label="Name"
        maxLength={limits.template_name}
        readOnlyReason={reason('template_name')}
        error={error('template_name')}
        autoFocus={base === null}
        {...field('template_name')}
      />
      <TextArea
        label="Description"
        maxLength={limits.dashboard_description}
        readOnlyReason={reason('dashboard_description')}
        error={error('dashboard_description')}
        {...field('dashboard_description')}
      />
      <Controller
        control={control}
        name="tags"
        render={({ field: { value, onChange, ref } }) => (
          <TagsInput
            ref={ref}
            label="Tags"
            value={value}
            onChange={onChange}
            hint={reason('tags') === null ? 'Enter or a comma adds a tag' : undefined}
            readOnlyReason={reason('tags')}
            error={error('tags')}
          />
        )}
      />
      <Select
        label="Scope"
        hint={scopeNames(watch('scope')).hint}
        readOnlyReason={reason('scope')}
        error={error('scope')}
        {...field('scope')}
      >
        {permissions.scopes(base).map((scope) => (
          <option key={scope} value={scope}>
            {scopeNames(scope).label}
          </option>
        ))}
      </Select>
      {known.contexts && (
        <Controller
          control={control}
          name="availability_contexts"
          render={({ field: { value, onChange, ref } }) => (
            <TagsInput
              ref={ref}
              label="Availability contexts"
              value={value}
              onChange={onChange}
              hint="Where PostHog offers it: general, onboarding. Empty means everywhere."
              readOnlyReason={reason('availability_contexts')}
              error={error('availability_contexts')}
            />
          )}
        />
      )}
      {known.featured && (
        <Switch
          label="Featured"
          hint="Shown first, where somebody chooses a template"
          readOnlyReason={reason('is_featured')}
          error={error('is_featured')}
          {...field('is_featured')}
        />
      )}
      <div className={styles.image}>
        <TextField
          label="Image URL"
          inputMode="url"
          spellCheck={false}
          maxLength={limits.image_url}
          hint="The picture that PostHog shows where somebody chooses a template"
          readOnlyReason={reason('image_url')}
          error={error('image_url')}
          {...field('image_url')}
        />
        <ImagePreview fields={watch()} showsTags={!known.featured} />
      </div>
    </div>
  );
}
