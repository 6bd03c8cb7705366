import { tileKindIcons } from '#components/tileKindIcons.ts';
import { starters, type Starter } from '#template/starters.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Plus } from 'lucide-react';

interface Props {
  refusal: string | null;
  onAdd: (starter: Starter) => void;
}

/** The tiles to begin with. */
export function AddTileMenu({ refusal, onAdd }: Props) {
  const words = (
    <>
      <Plus aria-hidden />
      Add tile
    </>
  );
  if (refusal !== null) {
    return (
      <Button size="s" disabledReason={refusal}>
        {words}
      </Button>
    );
  }
  return (
    <Menu
      label="Add tile"
      trigger={words}
      triggerVariant="secondary"
      triggerSize="s"
      items={starters.map((starter) => {
        const Icon = tileKindIcons[starter.kind];
        return {
          label: starter.label,
          hint: starter.hint,
          icon: <Icon aria-hidden />,
          onSelect: () => onAdd(starter),
        };
      })}
    />
  );
}
