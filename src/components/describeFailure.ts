import { type ApiFailure, failureOf } from '#api/errors.ts';
import { isStorageError, storageTrouble } from '#queries/storage.ts';
import { storageWords } from './storageWords.ts';

export interface FailureText {
  title: string;
  /** What to do about it. */
  advice: string;
  /** Whether trying the same again may help. */
  retry: boolean;
}

function inWords(failure: ApiFailure, now: number): FailureText {
  switch (failure.kind) {
    case 'offline':
      return {
        title: 'You are offline',
        advice:
          'Nothing was sent. Try again when you are online: until then everything stays here.',
        retry: true,
      };
    case 'network':
      return {
        title: 'PostHog did not answer',
        advice:
          'Check your network, a VPN that it may need, and that the host is right: https, no redirect, reachable from this browser.',
        retry: true,
      };
    case 'timeout':
      return {
        title: `PostHog was silent for ${failure.seconds} seconds`,
        advice: 'It may be busy, or your line slow. Try again in a moment.',
        retry: true,
      };
    case 'unauthenticated':
      return {
        title: 'PostHog does not know who you are',
        advice: `${failure.detail} Give it a key that works, or sign in again; then repeat this.`,
        retry: false,
      };
    case 'missing-scope':
      return {
        title: `Your key lacks the scope ${failure.scope}`,
        advice: 'Add the scope to the key in PostHog’s settings, or connect with another key.',
        retry: true,
      };
    case 'forbidden':
      return {
        title: 'PostHog does not allow this',
        advice: forbidden(failure.detail),
        retry: false,
      };
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
    case 'broken-answer':
      return {
        title: 'The answer of PostHog broke off',
        advice: `${failure.detail} Your line, or a proxy on the way, cut it short. Try again.`,
        retry: true,
      };
    case 'html':
      return {
        title: 'A page came instead of data',
        advice:
          'A proxy, a firewall or a sign-in page answered in place of PostHog. Open the host in another tab, sign in there if it asks, then try again.',
        retry: true,
      };
    case 'not-posthog':
      return {
        title: 'This does not look like a PostHog',
        advice: `${failure.detail} Check the host.`,
        retry: true,
      };
    case 'unconfirmed':
      return {
        title: 'PostHog did not say whether the template was created',
        advice: failure.looked
          ? 'It was not found in the list. Try again: the list is looked through once more first, so that it is not created twice.'
          : 'And the list could not be asked. Try again when PostHog answers: the list is looked through first, so that it is not created twice.',
        retry: true,
      };
  }
}

/** PostHog's own sentence, and what to do where it does not say. */
function forbidden(detail: string): string {
  if (/CSRF/.test(detail)) {
    return `${detail} Reload PostHog in another tab, so that it sets its cookies anew, then try again.`;
  }
  if (/editor access/.test(detail)) return `${detail} Ask an admin of the project for it.`;
  if (/edit permissions for this/.test(detail)) {
    return `${detail} Only staff of this PostHog may change official templates, and those of other projects.`;
  }
  return detail;
}

/** What went wrong, as a person should read it. Anything but an `ApiError` is a fault of this app. */
export function describeFailure(error: unknown, now = Date.now()): FailureText {
  const failure = failureOf(error);
  if (failure !== null) return inWords(failure, now);
  if (isStorageError(error)) {
    const { title, advice } = storageWords[storageTrouble(error)];
    return { title, advice: `${advice} All that goes to PostHog works as always.`, retry: true };
  }
  return {
    title: 'Template Studio made a mistake',
    advice: error instanceof Error ? error.message : String(error),
    retry: true,
  };
}

/** The same in one line, for where there is no room for a title of its own. */
export function failureSentence(error: unknown): string {
  const { title, advice } = describeFailure(error);
  return `${title}. ${advice}`;
}
