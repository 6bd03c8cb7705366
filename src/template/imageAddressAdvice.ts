import type { ImageFacts, ImageFinding } from './imageAdvice.ts';
import { isWebAddress } from './limits.ts';

/** What can be said of an address before anything is loaded from it. */
export function addressAdvice({ address, page }: ImageFacts): ImageFinding[] {
  if (!isWebAddress(address)) {
    const sentence =
      'This is no address of the web, so nothing is loaded. It has to begin with http:// or https://.';
    return [{ code: 'not-web', severity: 'error', sentence }];
  }
  const url = new URL(address.trim());
  const findings: ImageFinding[] = [];
  if (url.username !== '' || url.password !== '') {
    findings.push({
      code: 'credentials',
      severity: 'error',
      sentence:
        'The address holds a user name or password, which everybody who sees the template can read. Take it out.',
    });
  }
  if (expiryKeys.some((key) => url.searchParams.has(key))) {
    findings.push({
      code: 'expires',
      severity: 'warning',
      sentence:
        'The address is a signed link, which stops working after a while. Use a lasting one.',
    });
  }
  // What this page's own server holds is as far away, and as safe, as PostHog itself.
  if (url.origin === page.origin) return findings;
  if (isLocal(url.hostname)) {
    findings.push({
      code: 'local-address',
      severity: 'warning',
      sentence: 'The address is of this computer: nobody else will see the picture.',
    });
  } else if (url.protocol === 'http:') {
    findings.push({
      code: 'mixed-content',
      severity: page.protocol === 'https:' ? 'warning' : 'hint',
      sentence:
        'The image is plain http. On a PostHog that is https, browsers load it over https or not at all.',
    });
  }
  return findings;
}

/** Of S3, Google Cloud Storage, CloudFront and Azure. */
const expiryKeys = ['X-Amz-Expires', 'X-Goog-Expires', 'Expires', 'se'];

function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(host);
}
