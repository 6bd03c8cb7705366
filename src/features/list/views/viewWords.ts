import { scopeNames } from '#components/scopeNames.ts';
import { filterWords } from '#features/list/filterWords.ts';
import { listAddress, parseListAddress } from '#features/list/listAddress.ts';

/** What a view shows, in a line: "“traffic” · Official · Featured". */
export function viewWords(query: string): string {
  const parameters = new URLSearchParams(query);
  const search = parseListAddress(parameters);
  const { scope, featured, ordering, view } = search;
  const known = new Set([...Object.keys(listAddress(search)), 'page']);
  // A filter that this line has no words for is named as the address has it.
  const others = [...parameters].filter(([name]) => !known.has(name)).map(([, value]) => value);
  const words = [
    search.search === '' ? '' : `“${search.search}”`,
    scope === undefined ? '' : scopeNames(scope).label,
    featured === undefined ? '' : featured ? 'Featured' : 'Not featured',
    ...filterWords(search).map(({ words }) => words),
    ...others,
    ordering === undefined ? '' : orderWords[ordering],
    parameters.has('size') ? `${search.size} a page` : '',
    view === 'gallery' ? 'Gallery' : '',
  ].filter((each) => each !== '');
  return words.length === 0 ? 'All templates' : words.join(' · ');
}

const orderWords = {
  template_name: 'A to Z',
  '-template_name': 'Z to A',
  '-created_at': 'Newest first',
  created_at: 'Oldest first',
};
