/**
 * Whether anything answers at an address that refused this page's requests or could not be reached: fetch
 * itself tells script no difference. Asks for PostHog's health page without credentials, and learns
 * nothing but that an answer came.
 */
export async function answersAtAll(host: string): Promise<boolean> {
  try {
    await fetch(`${host}/_health`, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(8000),
    });
    return true;
  } catch {
    return false;
  }
}
