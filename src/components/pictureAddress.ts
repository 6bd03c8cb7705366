/** An address that a picture can have, or null: PostHog checks nothing, so the text may be anything (contract 8.31). */
export function pictureAddress(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
