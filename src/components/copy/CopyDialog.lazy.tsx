import { type ComponentProps, lazy, Suspense } from 'react';
import type { CopyDialog as Dialog } from './CopyDialog.tsx';

const LoadedDialog = lazy(async () => ({ default: (await import('./CopyDialog.tsx')).CopyDialog }));

/** The dialog for menus and bars: its code comes when it is first opened. */
export function CopyDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense>
      <LoadedDialog {...props} />
    </Suspense>
  );
}
