import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

/** Where unsaved work is kept when it is left. */
interface Keeper {
  /** Keeps it and says so; false: it cannot be kept, so a person has to be asked. */
  keep: () => boolean;
  /** Whether a closed tab would lose nothing. */
  isKept: () => boolean;
}

/**
 * Asks before an address is left with work that is neither saved nor kept by `keeper`. Built on the Navigation API, which sees
 * links, code and the Back button alike; a closed tab gets the browser's own question.
 * Returns the dialog to render, and `allow`, which lets the next navigation pass.
 */
export function useLeaveGuard(
  unsaved: boolean,
  keeper: Keeper,
): { dialog: ReactNode; allow: () => void } {
  const [wanted, setWanted] = useState<NavigationDestination | null>(null);
  const allowed = useRef(false);
  const keep = useEffectEvent(() => keeper.keep());
  const isKept = useEffectEvent(() => keeper.isKept());

  useEffect(() => {
    if (!unsaved) return undefined;
    allowed.current = false;
    function onNavigate(event: NavigateEvent) {
      // Tabs and places within the page change the query only.
      const staysHere = new URL(event.destination.url).pathname === window.location.pathname;
      if (allowed.current || staysHere || !event.cancelable || event.downloadRequest !== null)
        return;
      if (keep()) return;
      event.preventDefault();
      setWanted(event.destination);
    }
    function onBeforeUnload(event: BeforeUnloadEvent) {
      if (isKept()) return;
      event.preventDefault();
    }
    window.navigation.addEventListener('navigate', onNavigate);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      window.navigation.removeEventListener('navigate', onNavigate);
      window.removeEventListener('beforeunload', onBeforeUnload);
    };
  }, [unsaved]);

  function allow() {
    allowed.current = true;
  }

  function leave() {
    if (wanted === null) return;
    allow();
    setWanted(null);
    if (wanted.key === '') window.history.pushState(null, '', wanted.url);
    else void window.navigation.traverseTo(wanted.key);
  }

  const dialog = (
    <Dialog
      open={wanted !== null}
      onClose={() => setWanted(null)}
      role="alertdialog"
      size="s"
      title="Leave without saving?"
      description="Your changes to this template are not saved. They are lost if you leave."
      footer={
        <>
          <Button onClick={() => setWanted(null)}>Stay</Button>
          <Button variant="danger" onClick={leave}>
            Leave
          </Button>
        </>
      }
    />
  );
  return { dialog, allow };
}
