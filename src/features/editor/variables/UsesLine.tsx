import { useCopy } from '#components/useCopy.ts';
import type { VariableUse } from '#template/variableUses.ts';
import { Button } from '#ui/Button.tsx';
import { Copy } from 'lucide-react';
import styles from './VariableCard.module.css';

interface Props {
  id: string;
  use: VariableUse | undefined;
  onShowUses: ((id: string, tiles: readonly number[]) => void) | undefined;
}

/** Which tiles use it, and how to use it in one. */
export function UsesLine({ id, use, onShowUses }: Props) {
  const copyText = useCopy();
  const tiles = use?.tiles ?? [];
  const embedded = use?.embedded.length ?? 0;

  function copy() {
    const placeholder = JSON.stringify(`{${id}}`);
    const message = `The browser did not allow copying. In a tile, write ${placeholder}`;
    return copyText(placeholder, `Copied ${placeholder}. Paste it as a value in a tile.`, {
      tone: 'info',
      message,
    });
  }

  const words = tiles.length === 1 ? 'Used in 1 tile' : `Used in ${tiles.length} tiles`;
  return (
    <div className={styles.uses}>
      {tiles.length > 0 && onShowUses ? (
        <button type="button" className={styles.link} onClick={() => onShowUses(id, tiles)}>
          {words}
        </button>
      ) : (
        <span>{tiles.length > 0 ? words : 'Not used in any tile'}</span>
      )}
      {id !== '' && (
        <Button size="s" variant="quiet" icon={<Copy aria-hidden />} onClick={() => void copy()}>
          <span className={styles.placeholder}>{`Copy {${id}}`}</span>
        </Button>
      )}
      {embedded > 0 && (
        <p className={styles.embedded}>
          {embedded === 1 ? 'One tile has' : `${embedded} tiles have`} {`{${id}}`} in the middle of
          other text, where PostHog does not fill it in.
        </p>
      )}
    </div>
  );
}
