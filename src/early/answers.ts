/** A GET that left before the app had loaded, and what is to come of it. */
export interface EarlyAnswer {
  url: string;
  /** The key or token that it was sent with; null: the browser's cookie. */
  bearer: string | null;
  response: Promise<Response>;
  abort: (reason?: unknown) => void;
}

let waiting: readonly EarlyAnswer[] = [];

export function keepEarly(answers: readonly EarlyAnswer[]): void {
  waiting = answers;
  // A rejection that nobody has asked for yet is not an error of the page.
  for (const { response } of answers) response.catch(() => undefined);
}

/** The early answer to exactly this request, once; null: there is none. */
export function takeEarly(url: string, bearer: string | null): EarlyAnswer | null {
  const found = waiting.find((early) => early.url === url && early.bearer === bearer);
  if (found === undefined) return null;
  waiting = waiting.filter((early) => early !== found);
  return found;
}

/** Whether every early request is answered well, as soon as that is known. */
export async function cameEarly(): Promise<boolean> {
  const answers = await Promise.all(waiting.map(({ response }) => response.catch(() => null)));
  return answers.length > 0 && answers.every((answer) => answer?.ok === true);
}

/** Whatever was not asked for by now would be old news later. */
export function dropEarly(): void {
  for (const { abort } of waiting) abort();
  waiting = [];
}
