/** A file name's worth of a title: lower-case letters, digits and single hyphens, at most 80 characters. */
export function slug(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return words === '' ? fallback : words;
}
