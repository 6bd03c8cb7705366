import { queryText } from '#features/editor/place/queryText.ts';
import { useLocation, useSearch } from 'wouter';

/** Whether the history is open, which the address owns: `?history=true` beside the tab and the place. */
export function useHistoryAddress() {
  const search = useSearch();
  const [address, navigate] = useLocation();

  function show(isOpen: boolean) {
    const query = new URLSearchParams(search);
    if (isOpen) query.set('history', 'true');
    else query.delete('history');
    const text = queryText(query);
    navigate(text === '' ? address : `${address}?${text}`, { replace: true });
  }

  return {
    isOpen: new URLSearchParams(search).has('history'),
    open: () => show(true),
    close: () => show(false),
  };
}
