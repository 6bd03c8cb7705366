/**
 * Monaco makes these policies for the markup that it draws with, and DOMPurify one for the texts that it
 * cleans; `default` is ours (src/lib/trustedTypes.ts) and lets workers through, from our own origin alone.
 */
const trustedTypes = [
  'default',
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'dompurify',
  'editorGhostText',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'stickyScrollViewLayer',
  'tokenizeToString',
];

/** What a browser can be asked for that the app never wants. Chromium warns of names that it does not know. */
const featuresOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

export interface Serving {
  /**
   * What allows the styles that Monaco writes at run time: this answer's nonce (src/lib/cspNonce.ts), or,
   * where a server can make none, every style that stands in the page.
   */
  styles: { nonce: string } | 'inline';
  /**
   * Which PostHogs the page may talk to. `named`: those that a person names, over https or on this very
   * machine; `own`: only the one behind the page's own origin.
   */
  connect: 'named' | 'own';
}

function contentSecurityPolicy({ styles, connect }: Serving): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    ...(styles === 'inline'
      ? ["style-src 'self' 'unsafe-inline'"]
      : [
          `style-src-elem 'self' 'nonce-${styles.nonce}'`,
          // Monaco places its lines with style attributes.
          "style-src-attr 'unsafe-inline'",
        ]),
    "font-src 'self'",
    // A template's picture may be anywhere.
    "img-src 'self' data: https: http:",
    connect === 'own'
      ? "connect-src 'self'"
      : "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // Two parts of Monaco make a policy of the same name.
    `trusted-types ${trustedTypes.join(' ')} 'allow-duplicates'`,
  ];
  return policy.join('; ');
}

/**
 * The security headers of every answer that is the app's: of its page, and of its files too, since a worker
 * goes by the headers of its own script. The one source of them: `npm start` sends these, and what stands in
 * deploy/ and in dist/_headers is written from them (server/hostHeaders.ts).
 */
export function securityHeaders(serving: Serving): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(serving),
    'Permissions-Policy': featuresOff.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
