export interface Crash {
  /** What a person calls the part that failed. */
  part: string;
  error: unknown;
  /** React's own trace of components. */
  components: string;
  /** Where the page is: a whole address. */
  address: string;
  browser: string;
  /** ISO 8601. */
  time: string;
}

/** Errors whose sentence is the engine's own: it names code, not what somebody typed. */
const engineErrors = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/**
 * What helps to find a fault, and nothing that is somebody's: no key, no text of a template, no value of a query.
 * Of a message that may quote what was typed only its length is told.
 */
export function crashReport({ part, error, components, address, browser, time }: Crash): string {
  const known = error instanceof Error;
  const name = known && /^\w+$/.test(error.name) ? error.name : 'Error';
  return [
    `Template Studio: “${part}” failed at ${time}`,
    `Page: ${place(address)}`,
    `Browser: ${withoutKeys(browser)}`,
    `Error: ${name}${known ? sentence(name, error.message) : ''}`,
    ...traceLines(known ? (error.stack ?? '') : ''),
    ...traceLines(components),
  ].join('\n');
}

function sentence(name: string, message: string): string {
  if (!engineErrors.has(name)) return ` (a message of ${message.length} characters)`;
  // From the first quote to the last: what is quoted may hold quotes.
  const told = message.replace(/["'“`].*["'”`]/s, '“…”').split('\n')[0] ?? '';
  return `: ${withoutKeys(told).slice(0, 200)}`;
}

/** Lines of code alone: before them stands the message once more. */
function traceLines(trace: string): string[] {
  return trace
    .split('\n')
    .filter((line) => /^\s+at [\w$.<>[\] ]+(?: \(\S+:\d+:\d+\))?$|^\s+at \S+:\d+:\d+$/.test(line))
    .map((line) => withoutKeys(line.replaceAll(/[?#][^\s:)]*/g, '')))
    .slice(0, 20);
}

function place(address: string): string {
  if (!URL.canParse(address)) return 'unknown';
  const { origin, pathname, searchParams } = new URL(address);
  const names = [...new Set(searchParams.keys())].filter((name) => /^[a-z]{1,20}$/.test(name));
  return withoutKeys(`${origin}${pathname}${names.length > 0 ? `?${names.join('&')}` : ''}`);
}

/** Keys of PostHog begin with `ph`, a letter and a low line (contract 4.1). */
function withoutKeys(text: string): string {
  return text.replaceAll(/ph[a-z]_[\w-]*/gi, '(key)').replaceAll(/bearer\s+\S+/gi, '(key)');
}
