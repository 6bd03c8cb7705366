import { useConnection } from '#session/SessionProvider.tsx';
import { changeViews, recallViews, type SavedView } from '#storage/savedViews.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** The views of this project, as this browser keeps them, also those that another tab has saved meanwhile. */
export function useSavedViews(projectId: number) {
  const { host } = useConnection();
  const toast = useToast();
  const place = useMemo(() => ({ host, projectId }), [host, projectId]);
  const [held, setHeld] = useState(() => ({ place, views: recallViews(place) }));
  if (held.place !== place) setHeld({ place, views: recallViews(place) });

  useEffect(() => {
    // Heard in the other tabs only.
    const onStorage = () => setHeld({ place, views: recallViews(place) });
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [place]);

  const change = useCallback(
    (changed: (views: SavedView[]) => SavedView[]) => {
      const kept = changeViews(place, changed);
      setHeld({ place, views: recallViews(place) });
      if (!kept) {
        toast.show({
          id: 'views',
          tone: 'danger',
          message: 'This browser keeps no data, so views cannot be saved.',
        });
      }
      return kept;
    },
    [place, toast],
  );
  return { views: held.views, change };
}
