import { useCallback, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  open: boolean;
  /** Esc, the close button, or a click outside asked for it; the owner sets `open`. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the way out first: it gets the focus where there is no field. */
  footer?: ReactNode;
  size?: 's' | 'm' | 'l' | 'xl' | undefined;
  /** alertdialog: an answer is needed, and the description is read at once. */
  role?: 'dialog' | 'alertdialog' | undefined;
  /** false: only the buttons of the dialog itself close it, while something runs. */
  dismissible?: boolean | undefined;
  /** For what loses nothing when closed by accident, such as a command menu. */
  closeOnOutsideClick?: boolean | undefined;
  /** For a body that comes late: it grows upwards, so that no button moves away from under a pointer. */
  growing?: boolean | undefined;
  /** The title is for screen readers alone, and the body gets no padding. */
  bare?: boolean | undefined;
}

const fields =
  'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)';
const focusable = `a[href], button, [tabindex], ${fields}`;

/** A modal dialog. Its content is mounted while it is open, and focus returns where it was. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <ModalDialog {...props} /> : null;
}

function ModalDialog({
  onClose,
  title,
  description,
  children,
  footer,
  size = 'm',
  role = 'dialog',
  dismissible = true,
  closeOnOutsideClick = false,
  growing = false,
  bare = false,
}: Omit<DialogProps, 'open'>) {
  const body = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  const titleId = useId();
  const descriptionId = useId();

  const showModal = useCallback((element: HTMLDialogElement) => {
    element.showModal();
    setDialog(element);
    // close(), not removal alone: it is what gives focus back.
    return () => element.close();
  }, []);

  // What can be focused is mounted once the dialog shows: before, React's autoFocus has no effect.
  useLayoutEffect(() => {
    if (!dialog) return;
    const content = body.current;
    // Without anything in it to tab to, a long text must be scrolled by keys itself.
    if (content && content.scrollHeight > content.clientHeight && !content.querySelector(focusable))
      content.tabIndex = 0;

    if (dialog !== document.activeElement && dialog.contains(document.activeElement)) return;
    const first =
      content?.querySelector<HTMLElement>(fields) ??
      dialog.querySelector<HTMLElement>('[data-footer] button');
    (first ?? dialog).focus();
  }, [dialog]);

  return (
    <dialog
      ref={showModal}
      className={classNames(
        styles.dialog,
        styles[size],
        growing && styles.growing,
        bare && styles.bare,
      )}
      role={role}
      tabIndex={-1}
      aria-labelledby={titleId}
      aria-describedby={description == null ? undefined : descriptionId}
      closedby={dismissible ? (closeOnOutsideClick ? 'any' : 'closerequest') : 'none'}
      onCancel={(event) => {
        // A file input's cancel bubbles up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (dismissible) onClose();
      }}
      onClose={(event) => {
        // A browser may close it without asking (Esc twice in Chromium).
        if (event.target !== event.currentTarget || event.currentTarget.open) return;
        if (dismissible) onClose();
        else event.currentTarget.showModal();
      }}
    >
      <div className={bare ? 'visually-hidden' : styles.header}>
        <div>
          <h2 id={titleId}>{title}</h2>
          {description != null && (
            <div id={descriptionId} className={styles.description}>
              {description}
            </div>
          )}
        </div>
        {dialog && dismissible && !bare && (
          <IconButton label="Close" icon={<X />} size="s" onClick={onClose} />
        )}
      </div>
      {dialog && children != null && (
        <div ref={body} className={styles.body}>
          {children}
        </div>
      )}
      {dialog && footer != null && (
        <div data-footer className={styles.footer}>
          {footer}
        </div>
      )}
    </dialog>
  );
}
