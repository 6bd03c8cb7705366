import { serverAnswers } from '#lib/newerVersion.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useEffect } from 'react';

/**
 * Where a page goes on without a part that a new deploy took away, such as the code editor, says what would bring it
 * back. The reload is the person's to choose: there may be changes that are not saved.
 */
export function NewVersionNews() {
  const { show } = useToast();
  useEffect(() => {
    const onMissing = async () => {
      if (!(await serverAnswers())) return;
      show({
        id: 'newer-version',
        tone: 'info',
        message: 'A newer version of Template Studio is here',
        action: { label: 'Reload', onAction: () => window.location.reload() },
      });
    };
    const listener = () => void onMissing();
    // Vite's own event, for every part that did not come.
    window.addEventListener('vite:preloadError', listener);
    return () => window.removeEventListener('vite:preloadError', listener);
  }, [show]);
  return null;
}
