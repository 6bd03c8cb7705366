/**
 * For each UTF-16 unit of what a string token says, where it is written in the token, and last where the closing quote
 * stands: `"a\nb"` gives 1, 2, 4, 5. The token is well-formed JSON.
 */
export function writtenOffsets(token: string): number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < token.length - 1) {
    offsets.push(at);
    if (token.charAt(at) !== '\\') at += 1;
    else at += token.charAt(at + 1) === 'u' ? 6 : 2;
  }
  return [...offsets, token.length - 1];
}
