/** The text so that Markdown shows it as it is; blank lines part paragraphs. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}
