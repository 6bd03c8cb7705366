import { type Toast, useToast } from '#ui/Toaster.tsx';

/** Puts a text on the clipboard and tells what came of it: browsers may refuse. */
export function useCopy() {
  const toast = useToast();
  return async (text: string, copied: string, refused: Pick<Toast, 'message' | 'tone'>) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.show({ tone: 'ok', message: copied });
    } catch {
      toast.show(refused);
    }
  };
}
