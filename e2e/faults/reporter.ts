import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';

/** Adds up what the tests of faults wrote down, and prints it as one line. */
export default class FaultReporter implements Reporter {
  /** By test, so that one that is tried again counts once. */
  readonly #counts = new Map<string, number[]>();

  onTestEnd(test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '' } of annotations) {
      if (type === 'faults')
        this.#counts.set(test.id, description.match(/\d+/g)?.map(Number) ?? []);
    }
  }

  onEnd(): void {
    if (this.#counts.size === 0) return;
    const sum = (at: number) =>
      [...this.#counts.values()].reduce((total, counts) => total + (counts[at] ?? 0), 0);
    console.log(
      `\nfaults: ${sum(0)} tried, ${sum(1)} edits lost, ${sum(2)} rows changed that should not, ${sum(3)} made twice`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
