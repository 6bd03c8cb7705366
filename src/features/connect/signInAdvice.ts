import { describeFailure, type FailureText } from '#components/describeFailure.ts';
import { SignInError } from '#session/signInError.ts';

/** Why a sign-in came to nothing, and what to do. */
export function describeSignIn(error: unknown): Pick<FailureText, 'title' | 'advice'> {
  if (!(error instanceof SignInError)) return describeFailure(error);
  switch (error.kind) {
    case 'denied':
      return {
        title: 'PostHog was told not to let Template Studio in',
        advice: 'Nothing was opened. Sign in again and allow it, or use a personal API key.',
      };
    case 'stale':
      return {
        title: 'The sign-in took too long',
        advice:
          'What PostHog sends back is good once, and for five minutes. Sign in again: it is quick while PostHog knows you.',
      };
    case 'foreign':
      return {
        title: 'This is not the answer to a sign-in of this tab',
        advice: 'It was not used. Sign in again from here.',
      };
    case 'refused':
      return {
        title: 'PostHog did not take Template Studio as an application',
        advice: `It said: ${error.message} A self-hosted PostHog may have signing in for applications turned off: use a personal API key there.`,
      };
  }
}
