import type { TemplateTab } from '#paths.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { fromPointer, type TextRange, toPointer } from '#template/locate.ts';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { parseTab, tabOf } from '#features/editor/tabNames.ts';
import { queryText } from './queryText.ts';

/** Somebody asked to see a place: the view that shows it goes there. A new object is a new wish. */
export interface Wish {
  tab: TemplateTab;
  /** From the template's root. */
  path: JsonPath;
  /** The very stretch of the tab's text, where that is known better than the path. */
  range?: TextRange;
  focus: boolean;
}

export interface Place {
  tab: TemplateTab;
  /** Where in the template one is, from its root; empty: nowhere in particular. */
  path: JsonPath;
  /** null: nobody asked to be led anywhere. */
  wish: Wish | null;
  selectTab: (tab: TemplateTab) => void;
  goTo: (wish: Wish) => void;
  /** One has come to a place by oneself, with the caret say: nothing moves, the address follows. */
  follow: (path: JsonPath) => void;
}

/** The tab and the place in the document, which the address owns: `?tab=tiles&at=/tiles/3/query`. */
export function usePlace(): Place {
  const search = useSearch();
  const [address, navigate] = useLocation();
  const { tab, path } = useMemo(() => parsePlace(search), [search]);
  const [wish, setWish] = useState<Wish | null>(() =>
    path.length === 0 ? null : { tab, path, focus: false },
  );

  const write = useCallback(
    (next: (now: { tab: TemplateTab; path: JsonPath }) => [TemplateTab, JsonPath]) => {
      // The address as it is by now, so that these functions stay the same while one moves about.
      const before = window.location.search.slice(1);
      const text = placeQuery(before, ...next(parsePlace(before)));
      if (text === before) return;
      // Back leaves the template; it does not walk through the places one looked at.
      navigate(text === '' ? address : `${address}?${text}`, { replace: true });
    },
    [address, navigate],
  );
  const selectTab = useCallback(
    (next: TemplateTab) => write((now) => [next, isIn(next, now.path) ? now.path : []]),
    [write],
  );
  const follow = useCallback((next: JsonPath) => write((now) => [now.tab, next]), [write]);
  const goTo = useCallback(
    (next: Wish) => {
      write(() => [next.tab, next.path]);
      setWish(next);
    },
    [write],
  );
  return { tab, path, wish, selectTab, goTo, follow };
}

/** An address that leads to the tab and place, the rest of it as it is. */
export function placeLink(href: string, tab: TemplateTab, path: JsonPath): string {
  const url = new URL(href);
  url.search = placeQuery(url.search.slice(1), tab, path);
  return url.href;
}

function parsePlace(search: string): { tab: TemplateTab; path: JsonPath } {
  const query = new URLSearchParams(search);
  const path = fromPointer(query.get('at') ?? '') ?? [];
  const tab = query.get('tab');
  return { tab: tab === null && path.length > 0 ? tabOf(path[0]) : parseTab(tab), path };
}

function placeQuery(search: string, tab: TemplateTab, path: JsonPath): string {
  const query = new URLSearchParams(search);
  query.delete('tab');
  query.delete('at');
  if (tab !== 'details') query.set('tab', tab);
  if (path.length > 0) query.set('at', toPointer(path));
  return queryText(query);
}

/** Whether a place can be seen on a tab. */
function isIn(tab: TemplateTab, path: JsonPath): boolean {
  return tab === 'json' || (path.length > 0 && tabOf(path[0]) === tab);
}
