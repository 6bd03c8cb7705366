import { type Template, templateLabel } from '#template/template.ts';
import { BareCheckbox } from '#ui/BareCheckbox.tsx';
import { useRef } from 'react';
import type { RowSelection } from './selection.ts';

interface Props extends Pick<RowSelection, 'toggle'> {
  template: Template;
  isSelected: boolean;
  className?: string | undefined;
}

/** Chooses a row; with Shift held, all rows from the one chosen last. */
export function RowCheckbox({ template, isSelected, toggle, className }: Props) {
  // A change event does not know whether Shift is held; the click before it does.
  const range = useRef(false);
  return (
    <BareCheckbox
      label={`Select ${templateLabel(template)}`}
      className={className}
      checked={isSelected}
      onClick={(event) => {
        range.current = event.shiftKey;
      }}
      onChange={() => toggle(template, { range: range.current })}
    />
  );
}
