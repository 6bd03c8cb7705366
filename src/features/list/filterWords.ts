import { groupNames, wordLabel } from '#template/catalog/groupNames.ts';
import type { LocalFilter } from '#template/catalog/filter.ts';
import { parseUseKey } from '#template/catalog/uses.ts';

/** Each filter in force, in words. */
export function filterWords(filter: LocalFilter): { name: keyof LocalFilter; words: string }[] {
  const { tag, author, image, problems, uses } = filter;
  const use = uses === undefined ? null : parseUseKey(uses);
  const found: { name: keyof LocalFilter; words: string | false }[] = [
    { name: 'tag', words: tag !== undefined && `Tag: ${tag}` },
    { name: 'author', words: author !== undefined && `Author: ${author}` },
    { name: 'image', words: image === 'none' && 'No image' },
    {
      name: 'problems',
      words: problems !== undefined && (problems === 'errors' ? 'With errors' : 'With problems'),
    },
    {
      name: 'uses',
      words: use !== null && `${groupNames[use.group].one}: ${wordLabel(use.group, use.word)}`,
    },
  ];
  return found.flatMap(({ name, words }) => (words === false ? [] : { name, words }));
}
