import { applyFix } from '#template/fix.ts';
import { variableTypes } from '#template/variableTypes.ts';
import { useMemo } from 'react';
import { PartCode } from '#features/editor/code/PartCode.tsx';
import { ReplaceOffer } from '#features/editor/code/ReplaceOffer.tsx';
import { useEditor } from '#features/editor/EditorContext.ts';
import { VariablesForm } from '#features/editor/variables/VariablesForm.tsx';
import { EditorSplit } from './EditorSplit.tsx';
import styles from './parts.module.css';

/** The variables as a form and as code. */
export function VariablesTab() {
  return (
    <div className={styles.tab}>
      <ReplaceOffer part="variables" />
      <EditorSplit
        name="variables"
        label="Width of the form"
        first={<Form />}
        second={<PartCode part="variables" />}
      />
    </div>
  );
}

function Form() {
  const { state, current, schema, edit, editPart, partRefusal, place } = useEditor();
  const { analysis } = current;
  const types = useMemo(() => variableTypes(schema.schema), [schema]);
  const [root, index] = place.path;
  const target = root === 'variables' && typeof index === 'number' ? index : null;
  return (
    <VariablesForm
      text={state.draft.parts.variables}
      uses={analysis.uses}
      refusal={partRefusal('variables')}
      onEdit={(name, change) => editPart('variables', name, change)}
      onRename={(from, to) =>
        edit(`Rename ${from} to ${to}`, ({ parts }) => ({
          parts: applyFix(parts, { kind: 'rename-variable', from, to }),
        }))
      }
      target={target}
      onShowUses={(_id, tiles) => {
        const [first] = tiles;
        if (first === undefined) return;
        place.goTo({ tab: 'tiles', path: ['tiles', first], focus: true });
      }}
      problems={analysis.problems}
      types={types}
    />
  );
}
