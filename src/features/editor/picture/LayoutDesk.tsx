import type { Breakpoint } from '#template/facts.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Maximize2 } from 'lucide-react';
import { memo, useState } from 'react';
import { Desk, type DeskProps } from './Desk.tsx';
import styles from './Desk.module.css';

/**
 * The dashboard as PostHog would lay it out, small beside the editor or large in a dialog, for choosing, moving
 * and resizing its tiles. It changes nothing itself: `onPlace` gets the boxes to write, and what the step is called.
 */
export const LayoutDesk = memo(function LayoutDesk(props: DeskProps) {
  const [breakpoint, setBreakpoint] = useState<Breakpoint>('sm');
  const [large, setLarge] = useState(false);
  if (props.tiles.length === 0) return <p className={styles.note}>No tiles yet</p>;
  const shared = { ...props, breakpoint, onBreakpoint: setBreakpoint };
  return (
    <>
      <Desk
        {...shared}
        large={false}
        action={
          <IconButton
            size="s"
            label="Enlarge the layout"
            icon={<Maximize2 />}
            onClick={() => setLarge(true)}
          />
        }
      />
      <Dialog open={large} onClose={() => setLarge(false)} title="Layout" size="xl">
        <Desk {...shared} large />
      </Dialog>
    </>
  );
});
