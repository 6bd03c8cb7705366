import { loadable } from '../loadable.tsx';

/** The dialog for menus and bars: its code comes when it is first opened. */
export const CopyDialog = loadable(async () => (await import('./CopyDialog.tsx')).CopyDialog);
