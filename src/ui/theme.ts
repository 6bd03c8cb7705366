export type Theme = 'system' | 'light' | 'dark';

/** Shows the app in this theme; 'system' follows the device, also when the device changes its mind. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
