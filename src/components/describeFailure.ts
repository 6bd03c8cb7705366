import { type ApiFailure, failureOf } from '#api/errors.ts';

export interface FailureText {
  title: string;
  /** What to do about it. */
  advice: string;
  /** Whether trying the same again may help. */
  retry: boolean;
}

function inWords(failure: ApiFailure, now: number): FailureText {
  switch (failure.kind) {
    case 'network':
      return {
        title: 'PostHog did not answer',
        advice:
          'Check that you are online and that the host is right: https, no redirect, reachable from this browser.',
        retry: true,
      };
    case 'timeout':
      return {
        title: `PostHog took longer than ${failure.seconds} seconds`,
        advice: 'It may be busy. Try again in a moment.',
        retry: true,
      };
    case 'unauthenticated':
      return {
        title: 'PostHog does not know who you are',
        advice: `${failure.detail} Connect again.`,
        retry: false,
      };
    case 'missing-scope':
      return {
        title: `Your key lacks the scope ${failure.scope}`,
        advice: 'Add the scope to the key in PostHog’s settings, or connect with another key.',
        retry: true,
      };
    case 'forbidden':
      return { title: 'PostHog does not allow this', advice: failure.detail, retry: false };
    case 'not-found':
      return failure.what === 'project'
        ? {
            title: 'There is no such project',
            advice: 'Check the project id in the address, or choose another project.',
            retry: false,
          }
        : {
            title: 'There is no such template',
            advice:
              'It may have been archived, or belong to a project that you are not a member of.',
            retry: false,
          };
    case 'invalid':
      return { title: 'PostHog refused the change', advice: failure.detail, retry: false };
    case 'name-taken':
      return {
        title: `The name is taken in this ${failure.within}`,
        advice: 'Choose another name, or rename or archive the template that has it.',
        retry: false,
      };
    case 'limit-reached':
      return {
        title: 'Your organization has all the templates it may have',
        advice: failure.detail,
        retry: false,
      };
    case 'rate-limited': {
      const seconds = Math.max(1, Math.ceil((failure.retryAt - now) / 1000));
      return {
        title: 'Too many requests for now',
        advice: `PostHog takes requests again in ${seconds} seconds.`,
        retry: true,
      };
    }
    case 'server':
      return {
        title: `PostHog failed (status ${failure.status})`,
        advice: 'The fault is on its side. Try again, and tell whoever runs it if it stays.',
        retry: true,
      };
    case 'not-posthog':
      return {
        title: 'This does not look like a PostHog',
        advice: `${failure.detail} Check the host.`,
        retry: true,
      };
  }
}

/** What went wrong, as a person should read it. Anything but an `ApiError` is a fault of this app. */
export function describeFailure(error: unknown, now = Date.now()): FailureText {
  const failure = failureOf(error);
  if (failure !== null) return inWords(failure, now);
  return {
    title: 'Template Studio made a mistake',
    advice: error instanceof Error ? error.message : String(error),
    retry: true,
  };
}
