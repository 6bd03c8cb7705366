/** What a curl line sends, as a shell would hand it over; null: the text is no curl line. */
export function curlData(text: string): { data: string | null; isFile: boolean } | null {
  if (!/^\s*(?:\$\s+)?curl\b/.test(text)) return null;
  const words = shellWords(text.trim().replace(/^\$\s+/, ''));
  for (const [index, word] of words.entries()) {
    const long = /^--(?:data(?:-raw|-binary|-ascii|-urlencode)?|json)(?:=([^]*))?$/.exec(word);
    const short = /^-d([^]*)$/.exec(word);
    if (long === null && short === null) continue;
    const data = (long?.[1] ?? short?.[1]) || (words[index + 1] ?? null);
    const isRaw = word.startsWith('--data-raw');
    return { data, isFile: !isRaw && data?.startsWith('@') === true };
  }
  return { data: null, isFile: false };
}

/** As POSIX shells split a line into words; `$'…'` as bash has it, and the carets of Windows. */
function shellWords(line: string): string[] {
  const text = /\^["\r\n]/.test(line) ? line.replaceAll(/\^(\r?\n|.)/g, caret) : line;
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    word ??= '';
    if (character === '\\') {
      at += 1;
      // A backslash before the end of a line goes on with the next one.
      const next = text.charAt(at);
      if (next === '\r' && text.charAt(at + 1) === '\n') at += 1;
      else if (next !== '\n') word += next;
    } else if (character === "'" || character === '"' || text.startsWith("$'", at)) {
      const quoted = quotedAt(text, at);
      word += quoted.text;
      at = quoted.end;
    } else word += character;
  }
  return word === null ? words : [...words, word];
}

function caret(_all: string, next: string): string {
  return /[\r\n]/.test(next) ? ' ' : next;
}

/** `end`: where the closing quote stands, or the last character of a text that has none. */
function quotedAt(text: string, start: number): { text: string; end: number } {
  const isAnsi = text.charAt(start) === '$';
  const quote = isAnsi ? "'" : text.charAt(start);
  const pieces: string[] = [];
  let at = start + (isAnsi ? 2 : 1);
  for (; at < text.length && text.charAt(at) !== quote; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character !== '\\' || (quote === "'" && !isAnsi)) pieces.push(character);
    else {
      at += 1;
      if (isAnsi) pieces.push(ansiEscapes[next] ?? (`'"?\\`.includes(next) ? next : `\\${next}`));
      // Between double quotes a backslash is one, but before these.
      else if ('"\\$`'.includes(next)) pieces.push(next);
      else if (next !== '\n') pieces.push(`\\${next}`);
    }
  }
  return { text: pieces.join(''), end: at };
}

const ansiEscapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
