import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { ToastStack } from './ToastStack.tsx';

export interface Toast {
  message: string;
  tone?: 'ok' | 'info' | 'danger' | undefined;
  /** One way on, such as Undo. The toast leaves when it is done. */
  action?: { label: string; onAction: () => void | Promise<void> } | undefined;
  /** A toast with the id of a shown one takes its place. */
  id?: string | undefined;
}

export type ShownToast = Toast & { id: string };

interface Toasts {
  /** Shows it and returns its id. */
  show: (toast: Toast) => string;
  dismiss: (id: string) => void;
}

/** More would hide the page; the oldest makes room. */
const mostShown = 4;

const ToastContext = createContext<Toasts | null>(null);

/** Short news about what was done, in a corner, each for ten seconds. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);

  const dismiss = useCallback((id: string) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);

  const show = useCallback((toast: Toast) => {
    const id = toast.id ?? crypto.randomUUID();
    setToasts((shown) =>
      [...shown.filter((other) => other.id !== id), { ...toast, id }].slice(-mostShown),
    );
    return id;
  }, []);

  const api = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <ToastContext value={api}>
      {children}
      <ToastStack toasts={toasts} onDismiss={dismiss} />
    </ToastContext>
  );
}

export function useToast(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error('useToast needs a ToastProvider above it');
  return toasts;
}
