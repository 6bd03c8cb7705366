/** The list that an address leads to. `slug`: null for the home connection. */
export function placeOfList(path: string): { slug: string | null; projectId: number } | null {
  const found = /^(?:\/on\/([^/?#]+))?\/projects\/([1-9]\d{0,14})\/templates\/?$/.exec(path);
  return found === null ? null : { slug: found[1] ?? null, projectId: Number(found[2]) };
}
