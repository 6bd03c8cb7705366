/**
 * Monaco and others write their rules into `<style>` elements that they make themselves. Under
 * `style-src-elem 'nonce-…'` the browser ignores those, unless each carries the page's nonce. The
 * server puts that nonce on `<meta property="csp-nonce">`; from here on every `<style>` made on
 * this page gets it. Without such a meta (a static host, the dev server) nothing is changed.
 *
 * Call it before anything that may make a style element.
 */
export function installStyleNonce(): void {
  // The browser hides the attribute from getAttribute and selectors; the property holds the value.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (!nonce) return;

  const createElement = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
