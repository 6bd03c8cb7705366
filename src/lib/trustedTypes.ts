// TypeScript's DOM does not know these yet.
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown;
}

/**
 * Under `require-trusted-types-for 'script'` a browser makes no worker, and no markup, of a plain text. Our
 * workers' addresses pass here where they are of our own origin; markup, and scripts as text, never do.
 */
export function installTrustedTypes(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, document.baseURI).origin === window.location.origin) return address;
      throw new TypeError(`Not a script of this site: ${address}`);
    },
  });
}
