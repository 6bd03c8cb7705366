/**
 * The text of a file: UTF-8, or UTF-16 as Windows writes it, without the mark that may stand before it. null: the
 * bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** By the mark at the beginning; without one, by where zeros stand beside the first letters. */
function encodingOf([a, b, c, d]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return 'utf-8';
}
