import { setVariableId } from '#template/variableEdits.ts';
import { TextField } from '#ui/TextField.tsx';
import { useEffect, type KeyboardEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import type { VariableBodyProps } from './VariableBody.tsx';
import { messagesOf } from './variableMessages.tsx';
import { idRefusal, type VariablesValues } from './variablesForm.ts';

/** The id, which tiles have in braces: it changes there too, and so once, when one is done with it. */
export function IdField({
  index,
  variable,
  otherIds,
  use,
  problems,
  refusal,
  isNew,
  onEdit,
  onRename,
  onNewId,
}: VariableBodyProps) {
  const { register, setFocus, setValue, setError, clearErrors, formState } =
    useFormContext<VariablesValues>();
  const name = `variables.${index}.id` as const;

  useEffect(() => {
    if (isNew) setFocus(name, { shouldSelect: true });
  }, [isNew, name, setFocus]);

  function commit(typed: string) {
    const id = typed.trim();
    if (typed !== id) setValue(name, id);
    if (id === variable.id) return;
    const message = idRefusal(id, otherIds);
    if (message !== null) {
      setError(name, { message });
      return;
    }
    const repeated = otherIds.includes(variable.id);
    if (use === undefined || variable.id === '' || repeated) {
      onEdit(`Rename ${variable.id || 'variable'}`, (text) => setVariableId(text, index, id));
      if (isNew) onNewId(id);
    } else {
      onRename(variable.id, id);
    }
  }

  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      commit(event.currentTarget.value);
    } else if (event.key === 'Escape' && event.currentTarget.value !== variable.id) {
      event.preventDefault();
      setValue(name, variable.id);
      clearErrors(name);
    }
  };

  const { error, hint } = messagesOf(problems, index, 'id');
  return (
    <TextField
      label="ID"
      mono
      spellCheck={false}
      autoCapitalize="none"
      autoComplete="off"
      readOnly={refusal !== null}
      hint={hint}
      error={formState.errors.variables?.[index]?.id?.message ?? error}
      onKeyDown={keys}
      {...register(name, {
        onChange: () => clearErrors(name),
        onBlur: ({ target }: { target: HTMLInputElement }) => commit(target.value),
      })}
    />
  );
}
