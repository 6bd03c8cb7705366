/** A file name's worth of a title: lower-case letters, digits and single hyphens, at most 80 characters. */
export function slug(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    // An accent is no gap: “Résumé” is resume. Marks of other scripts are part of their letters.
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  const short = Array.from(words).slice(0, 80).join('').replace(/-+$/, '');
  return short === '' ? fallback : short;
}
