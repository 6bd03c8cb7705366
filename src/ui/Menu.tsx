import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { buttonClass, type ButtonLook } from './Button.tsx';
import { classNames } from './classNames.ts';
import { MenuList, MenuPlaceContext, type MenuItem } from './MenuList.tsx';
import styles from './Menu.module.css';

interface MenuButtonProps {
  /** The name of the button, and of the menu. */
  label: string;
  /** What the button shows: an icon, or words that the label contains. */
  trigger: ReactNode;
  triggerVariant?: ButtonLook['variant'];
  triggerSize?: ButtonLook['size'];
  /** The `MenuList`, which is only rendered while it is open. */
  children: ReactNode;
}

/** A button that opens a list of actions in the top layer, so that no scrolling box clips it. */
export function Menu({
  items,
  ...button
}: Omit<MenuButtonProps, 'children'> & { items: readonly MenuItem[] }) {
  return (
    <MenuButton {...button}>
      <MenuList items={items} />
    </MenuButton>
  );
}

/** The same for where there are many, whose actions are only worked out once one is opened. */
export function MenuButton({
  label,
  trigger,
  triggerVariant = 'quiet',
  triggerSize,
  children,
}: MenuButtonProps) {
  const [openAt, setOpenAt] = useState<'first' | 'last' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const openOnPointerDown = useRef(false);
  const menuId = useId();

  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpenAt(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(
          buttonClass({ variant: triggerVariant, size: triggerSize }),
          styles.trigger,
        )}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={openAt !== null}
        aria-controls={openAt === null ? undefined : menuId}
        onPointerDown={() => {
          openOnPointerDown.current = openAt !== null;
        }}
        onClick={() => {
          // The same press has closed it already, as a press outside it.
          setOpenAt(openAt === null && !openOnPointerDown.current ? 'first' : null);
          openOnPointerDown.current = false;
        }}
        onKeyDown={openByArrow}
      >
        {trigger}
      </button>
      {openAt !== null && (
        <MenuPlaceContext
          value={{
            id: menuId,
            label,
            anchor: button,
            startAt: openAt,
            onClose: () => setOpenAt(null),
          }}
        >
          {children}
        </MenuPlaceContext>
      )}
    </>
  );
}
