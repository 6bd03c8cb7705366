/** The blocks of code in a Markdown text that may be JSON, in their order; one that is never closed ends with the text. */
export function fencedBlocks(text: string): string[] {
  const blocks: string[] = [];
  let open: { fence: string; lines: string[]; isJson: boolean } | null = null;
  for (const line of text.split(/\r?\n/)) {
    const fence = /^\s{0,3}(`{3,}|~{3,})\s*([\w+-]*)/.exec(line);
    if (open === null) {
      const [, marks, language = ''] = fence ?? [];
      const isJson =
        /^(?:|jsonc?5?|js|javascript|ts|typescript|python|py|sh|bash|shell|curl)$/i.test(language);
      if (marks !== undefined) open = { fence: marks, lines: [], isJson };
    } else if (fence?.[1]?.startsWith(open.fence) === true && line.trim() === fence[1]) {
      if (open.isJson) blocks.push(open.lines.join('\n'));
      open = null;
    } else open.lines.push(line);
  }
  if (open?.isJson) blocks.push(open.lines.join('\n'));
  return blocks;
}
