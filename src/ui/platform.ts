/** Whether the keyboard has ⌘, and so whether "mod" means it. */
export const isApple =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.platform);
