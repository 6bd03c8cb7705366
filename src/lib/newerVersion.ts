/** Whether an error is of a part of the app that was to be loaded and did not come; browsers word it each in its way. */
export const isMissingPart = (error: Error): boolean =>
  /dynamically imported module|Importing a module script|preload CSS/i.test(error.message);

/**
 * Whether the app's server answers. Where it does, and still does not give a part of this page's version, a
 * new deploy took that part away; where it does not, the network is what is missing.
 */
export function serverAnswers(): Promise<boolean> {
  return fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
