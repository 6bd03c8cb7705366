import type { VariableFields } from '#template/variableFields.ts';
import type { VariableUse } from '#template/variableUses.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { variableLabel } from './variablesForm.ts';

interface Props {
  variable: VariableFields;
  index: number;
  use: VariableUse | undefined;
  onClose: () => void;
  onRemove: () => void;
}

/** Asked only of a variable that tiles use: without it they break. */
export function RemoveVariableDialog({ variable, index, use, onClose, onRemove }: Props) {
  const tiles = new Set([...(use?.tiles ?? []), ...(use?.embedded ?? [])]).size;
  return (
    <Dialog
      open
      role="alertdialog"
      size="s"
      onClose={onClose}
      title={`Remove ${variableLabel(variable, index)}?`}
      description={`${tiles === 1 ? 'One tile has' : `${tiles} tiles have`} it. Without the variable, dashboards will hold the literal text {${variable.id}}.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" onClick={onRemove}>
            Remove
          </Button>
        </>
      }
    />
  );
}
