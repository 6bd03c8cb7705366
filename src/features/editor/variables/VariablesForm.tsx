import type { Problem } from '#template/problem.ts';
import { addVariable, removeVariable, reorderVariable } from '#template/variableEdits.ts';
import { variableFieldsIn } from '#template/variableFields.ts';
import { freeId } from '#template/variables.ts';
import type { VariableUse } from '#template/variableUses.ts';
import { Button } from '#ui/Button.tsx';
import { Plus } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useFieldArray, useForm } from 'react-hook-form';
import { RemoveVariableDialog } from './RemoveVariableDialog.tsx';
import { VariableCard } from './VariableCard.tsx';
import pane from '#features/editor/parts/pane.module.css';
import styles from './VariablesForm.module.css';
import {
  indexAfterMove,
  variableLabel,
  type EditVariables,
  type VariablesValues,
} from './variablesForm.ts';

interface Props {
  /** The text of the variables as it is at this moment, not a deferred one. */
  text: string;
  /** By id. */
  uses: ReadonlyMap<string, VariableUse>;
  /** Why nothing can be changed; null: it can. */
  refusal: string | null;
  onEdit: EditVariables;
  /** In tiles and variables, as one step. */
  onRename: (from: string, to: string) => void;
  /** The index of the variable that one is in, wherever that was chosen: it is opened. */
  target: number | null;
  onShowUses?: ((id: string, tiles: readonly number[]) => void) | undefined;
  problems?: readonly Problem[] | undefined;
  /** Those that the schema knows; see `variableTypes`. */
  types?: readonly string[] | undefined;
}

const noProblems: readonly Problem[] = [];
const onlyEvents = ['event'];

/**
 * The variables as a form. Their text is the truth: the fields show what it says, and each change is an edit of
 * it. Rows are known by their index, so that a field keeps its focus and caret when the text comes back.
 */
export function VariablesForm({
  text,
  uses,
  refusal,
  onEdit,
  onRename,
  target,
  onShowUses,
  problems = noProblems,
  types = onlyEvents,
}: Props) {
  const read = useMemo(() => variableFieldsIn(text), [text]);
  const [shown, setShown] = useState(read);
  if (read !== null && read !== shown) setShown(read);
  const variables = useMemo(() => shown ?? [], [shown]);

  const form = useForm<VariablesValues>({ values: { variables } });
  // Its own keys change with each edit, and the rows have an `id` themselves.
  const { fields } = useFieldArray({ control: form.control, name: 'variables', keyName: 'key' });

  const [open, setOpen] = useState<number | null>(0);
  /** The id of the variable that was added last: its field gets the focus. */
  const [added, setAdded] = useState<string | null>(null);
  const [removing, setRemoving] = useState<number | null>(null);
  const [news, setNews] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);

  // What is to be focused is there only after the text has come back.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    frame.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const [seen, setSeen] = useState<typeof target>(null);
  if (target !== seen) {
    setSeen(target);
    if (target !== null) setOpen(target);
  }
  function add() {
    const id = freeId('NEW_EVENT', new Set([...variables.map((each) => each.id), ...uses.keys()]));
    onEdit('Add variable', (now) => addVariable(now, id));
    setAdded(id);
    setOpen(variables.length);
  }

  function move(from: number, to: number, part: string) {
    const variable = variables[from];
    if (variable === undefined || to < 0 || to >= variables.length || refusal !== null) return;
    const label = variableLabel(variable, from);
    onEdit(`Move ${label}`, (now) => reorderVariable(now, from, to));
    setOpen((index) => (index === null ? null : indexAfterMove(index, from, to)));
    setNews(`${label} is now ${to + 1} of ${variables.length}`);
    focusNext.current = `[data-row="${to}"] [data-part="${part}"]`;
  }

  function remove(index: number) {
    const variable = variables[index];
    if (variable === undefined) return;
    const label = variableLabel(variable, index);
    onEdit(`Remove ${label}`, (now) => removeVariable(now, index));
    setRemoving(null);
    setOpen((at) => (at === null || at === index ? null : at > index ? at - 1 : at));
    setNews(`Removed ${label}`);
    const next = Math.min(index, variables.length - 2);
    focusNext.current = next < 0 ? '[data-part="add"]' : `[data-row="${next}"] [data-part="title"]`;
  }

  const removed = removing === null ? undefined : variables[removing];
  return (
    <FormProvider {...form}>
      <div ref={frame} className={pane.pane}>
        <div className={pane.head}>
          <span className={pane.count}>
            {variables.length === 1 ? '1 variable' : `${variables.length} variables`}
          </span>
          <Button
            size="s"
            icon={<Plus aria-hidden />}
            data-part="add"
            disabledReason={refusal ?? (read === null ? unreadable : null)}
            onClick={add}
          >
            Add variable
          </Button>
        </div>
        {read === null && (
          <p className={pane.note} role="status">
            {unreadable}
          </p>
        )}
        {read !== null && refusal !== null && <p className={pane.note}>{refusal}</p>}
        {variables.length === 0 && read !== null && (
          <p className={pane.note}>
            None yet. With a variable, people choose an event of their own when they make a
            dashboard.
          </p>
        )}
        <ol className={styles.list} inert={read === null}>
          {fields.map((_, index) => {
            const variable = variables[index];
            if (variable === undefined) return null;
            return (
              <VariableCard
                // Not by id: it changes while it is edited.
                key={index}
                index={index}
                count={variables.length}
                variable={variable}
                otherIds={variables.flatMap(({ id }, at) => (at === index ? [] : id))}
                use={uses.get(variable.id)}
                problems={problems}
                types={types}
                refusal={refusal}
                open={open === index}
                isNew={added !== null && variable.id === added}
                onToggle={() => setOpen(open === index ? null : index)}
                onMove={(to, part) => move(index, to, part)}
                onRemove={() => (uses.has(variable.id) ? setRemoving(index) : remove(index))}
                onEdit={onEdit}
                onRename={onRename}
                onNewId={setAdded}
                onShowUses={onShowUses}
              />
            );
          })}
        </ol>
        <p role="status" className="visually-hidden">
          {news}
        </p>
        {removed !== undefined && removing !== null && (
          <RemoveVariableDialog
            variable={removed}
            index={removing}
            use={uses.get(removed.id)}
            onClose={() => setRemoving(null)}
            onRemove={() => remove(removing)}
          />
        )}
      </div>
    </FormProvider>
  );
}

const unreadable =
  'The JSON does not read as a list of variables now. The form waits until it does.';
