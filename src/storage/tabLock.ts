/** Milliseconds in which a page that is being reloaded lets go of its locks. */
const patience = 2_000;

/**
 * Whether this page is the one that holds something, from now on and for its life. A duplicated tab is given a
 * copy of the session storage; what may have one holder only tells the copy by this.
 */
export function holdForLife(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const forLife = () => {
      resolve(true);
      return new Promise<void>(() => {});
    };
    navigator.locks
      .request(`template-studio:${name}`, { signal: AbortSignal.timeout(patience) }, forLife)
      .catch(() => resolve(false));
  });
}
