let came = '';

/**
 * Takes what PostHog sent a person back with out of the address, before anything else happens: neither the
 * history nor an error report holds the code. `address`: where PostHog sends people to, as a path.
 */
export function takeArrival(address: string): void {
  if (window.location.pathname !== address) return;
  came = window.location.search;
  window.history.replaceState(null, '', address);
}

/** The query that a person came back with; empty where they did not come from PostHog. */
export const arrival = () => came;
