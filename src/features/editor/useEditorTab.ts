import type { TemplateTab } from '#paths.ts';
import { useLocation, useSearch } from 'wouter';
import { parseTab } from './tabs.ts';

/** The open tab, which the address owns. */
export function useEditorTab(): [TemplateTab, (tab: TemplateTab) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const tab = parseTab(new URLSearchParams(search).get('tab'));
  function select(next: TemplateTab) {
    const query = new URLSearchParams(search);
    if (next === 'details') query.delete('tab');
    else query.set('tab', next);
    const text = query.toString();
    // Back leaves the template; it does not walk through the tabs one looked at.
    navigate(text === '' ? path : `${path}?${text}`, { replace: true });
  }
  return [tab, select];
}
