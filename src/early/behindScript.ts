/** Milliseconds. On a line so slow that the script takes longer than this, both share it. */
const longest = 350;

let come = () => undefined as void;
const came = new Promise<void>((resolve) => {
  come = resolve;
});

/** The app's script begins to run. */
export function scriptCame(): void {
  come();
}

/**
 * Asks once the app's script is there, and no later than `longest`. For a long answer: on a slow line it would take
 * half of it from the script, and be there long before what draws it.
 */
export async function behindScript<T>(isThere: boolean, ask: () => Promise<T>): Promise<T> {
  if (!isThere) await Promise.race([came, new Promise((resolve) => setTimeout(resolve, longest))]);
  return ask();
}
