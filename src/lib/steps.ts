/** Work that stops now and then, so that whoever runs it can look up, or give it up. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs work to its end at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
