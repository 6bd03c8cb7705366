/** Bytes that PostHog takes of such a document (contract 4.5). */
const most = 5 * 1024;

/** What is wrong with the address that the app is to be deployed at; its message is for the person who named it. */
export class PublicUrlError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'PublicUrlError';
  }
}

/**
 * The client metadata document of a deployment: PostHog reads it, at its own address, to know who asks people to
 * sign in and where they may be sent back to. Throws `PublicUrlError` for an address that PostHog would refuse.
 *
 * @param {string} publicUrl where the app is opened, `https://templates.example.com/studio/`
 * @param {{ loopback?: boolean }} [options] `loopback`: take this machine too, for trying out with the sandbox
 * @returns {string} JSON
 */
export function clientDocument(publicUrl, { loopback = false } = {}) {
  /** @param {string} why @returns {never} */
  const refuse = (why) => {
    throw new PublicUrlError(`PUBLIC_URL ${why}, not “${publicUrl}”.`);
  };
  if (!URL.canParse(publicUrl)) {
    refuse('must be the address of the app, such as https://templates.example.com/studio/');
  }
  const url = new URL(publicUrl);
  const local = loopback && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) {
    refuse('must begin with https://');
  }
  if (url.username !== '' || url.password !== '') refuse('must name no user');
  if (/[?#]/.test(publicUrl)) refuse('must have no query and no fragment');
  // Without the slash, what stands beside the app would be looked for a folder above it.
  const base = url.href.replace(/\/?$/, '/');
  const text = `${JSON.stringify(
    {
      client_id: `${base}oauth-client.json`,
      client_name: 'Template Studio',
      client_uri: base,
      redirect_uris: [`${base}connect/return`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    },
    null,
    2,
  )}\n`;
  if (new TextEncoder().encode(text).length > most) refuse('must be shorter');
  return text;
}
