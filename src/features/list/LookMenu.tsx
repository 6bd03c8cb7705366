import { type ListLook, listColumns } from '#storage/preferences.ts';
import { Menu } from '#ui/Menu.tsx';
import { Columns3 } from 'lucide-react';
import { columnNames } from './columnNames.ts';

/** Which columns the table shows, and how close its rows are. */
export function LookMenu({
  look,
  onChange,
}: {
  look: ListLook;
  onChange: (look: ListLook) => void;
}) {
  const { hidden, density } = look;
  return (
    <Menu
      label="Columns"
      trigger={<Columns3 aria-hidden size={16} />}
      items={[
        ...listColumns.map((column) => ({
          label: columnNames[column],
          on: !hidden.includes(column),
          onSelect: () =>
            onChange({
              density,
              hidden: hidden.includes(column)
                ? hidden.filter((other) => other !== column)
                : [...hidden, column],
            }),
        })),
        'separator' as const,
        ...(['comfortable', 'compact'] as const).map((choice) => ({
          label: choice === 'comfortable' ? 'Comfortable rows' : 'Compact rows',
          checked: density === choice,
          onSelect: () => onChange({ hidden, density: choice }),
        })),
      ]}
    />
  );
}
