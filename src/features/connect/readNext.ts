/**
 * Where one was going before the connection was missing: an address of ours, or null for what would lead to another
 * site, as `//a.example` does, and to a browser `/\a.example` and a slash, a tab and a slash as well.
 */
export function readNext(search: string): string | null {
  const next = new URLSearchParams(search).get('next');
  const here = 'https://here.invalid';
  return next?.startsWith('/') && URL.canParse(next, here) && new URL(next, here).origin === here
    ? next
    : null;
}
