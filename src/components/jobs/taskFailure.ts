import { causeOf, ReplaceError } from '#queries/saving.ts';
import { failureSentence } from '../describeFailure.ts';

/** Why one item of a job failed, and how a replacement ended that failed half way. */
export function taskFailure(error: unknown): string {
  const sentence = failureSentence(causeOf(error));
  return error instanceof ReplaceError ? `${sentence} ${error.message}` : sentence;
}
