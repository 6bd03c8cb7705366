// The first script that runs, a kilobyte beside the app's: what the page is about to ask PostHog for
// leaves while the app is still on its way.
import { keepEarly } from '#early/answers.ts';
import { behindScript } from '#early/behindScript.ts';
import { guessRequests } from '#early/guessRequests.ts';

// Built files stand in assets/ below the path that the app is served from.
const base = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const { origin, pathname, search } = window.location;

/** Storage may be blocked: then there is nothing to go by. */
const recall = (storage: () => Storage) => (name: string) => {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
};

const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : '';
const guessed = guessRequests(
  { origin, path, query: new URLSearchParams(search) },
  recall(() => localStorage),
  recall(() => sessionStorage),
);

const app = document.querySelector<HTMLScriptElement>('script[type=module]:not([async])');
// From the cache it comes before this runs, or all but.
const isAppThere = app === null || performance.getEntriesByName(app.src).length > 0;

keepEarly(
  guessed.map(({ url, key, isLong }) => {
    const stop = new AbortController();
    const headers = new Headers({ Accept: 'application/json' });
    if (key !== null) headers.set('Authorization', `Bearer ${key}`);
    const ask = () =>
      fetch(url, {
        headers,
        credentials: key === null ? 'same-origin' : 'omit',
        redirect: key === null ? 'follow' : 'manual',
        signal: stop.signal,
      });
    const response = behindScript(isAppThere || !isLong, ask);
    return { url, bearer: key, response, abort: (reason) => stop.abort(reason) };
  }),
);
