import { OAuthError } from './oauthError.ts';

export interface Client {
  id: string;
  name: string;
  redirects: string[];
}

/** Contract 4.5: bytes of a document, milliseconds for it, and how long it is remembered at least. */
const most = 5 * 1024;
const patience = 5_000;
const fresh = 5 * 60_000;

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** Not resolvable by everybody: a name without a dot, and the addresses of private networks. */
const nowhere =
  /^([^.]+|.*\.(local|internal|localhost|home\.arpa)|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|\[f[cd].*|\[fe80.*)$/;

function refuse(why: string): never {
  throw new OAuthError('invalid_client', why);
}

/** Whether an address may be called: https, or on this very machine where tests are run. */
function secure({ protocol, hostname }: URL, forTests: boolean): boolean {
  if (loopback.test(hostname)) return forTests;
  return protocol === 'https:' && !nowhere.test(hostname);
}

function addressOf(id: string, forTests: boolean): URL {
  if (!URL.canParse(id)) refuse('client_id is no address of a client metadata document.');
  const url = new URL(id);
  const plain =
    url.pathname !== '/' &&
    url.search === '' &&
    url.hash === '' &&
    !id.endsWith('?') &&
    !id.endsWith('#');
  if (!plain || url.username !== '' || url.password !== '') {
    refuse('client_id needs a path, and no query, fragment or user.');
  }
  if (!secure(url, forTests)) refuse('client_id must be an https address that is public.');
  return url;
}

async function fetchDocument(url: URL): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
  } catch {
    refuse('The client metadata document did not come.');
  }
  if (answer.status !== 200) refuse(`The client metadata document came with ${answer.status}.`);
  const bytes = await answer.arrayBuffer();
  if (bytes.byteLength > most) refuse('The client metadata document is larger than 5 KB.');
  return new TextDecoder().decode(bytes);
}

function readDocument(id: string, text: string): Client {
  let document: Record<string, unknown>;
  try {
    document = Object(JSON.parse(text)) as Record<string, unknown>; // each member is looked at below
  } catch {
    refuse('The client metadata document is no JSON.');
  }
  const { client_id, client_name, redirect_uris, logo_uri, token_endpoint_auth_method } = document;
  if (client_id !== id) refuse('The client metadata document names another client_id.');
  if (typeof client_name !== 'string' || client_name === '') refuse('client_name is missing.');
  if (!Array.isArray(redirect_uris) || redirect_uris.length === 0) {
    refuse('redirect_uris is missing or empty.');
  }
  if (logo_uri !== undefined && !(typeof logo_uri === 'string' && logo_uri.startsWith('https:'))) {
    refuse('logo_uri must be an https address.');
  }
  if (token_endpoint_auth_method !== undefined && token_endpoint_auth_method !== 'none') {
    refuse('token_endpoint_auth_method must be none: this client can keep no secret.');
  }
  return { id, name: client_name, redirects: redirect_uris.map(String) };
}

/** Public clients by their metadata documents (contract 4.5). */
export class Clients {
  /** Loopback has a document, and a redirect by http, for tests alone: PostHog takes neither as client_id. */
  readonly #forTests: boolean;
  readonly #known = new Map<string, { client: Client; until: number }>();

  constructor(forTests: boolean) {
    this.#forTests = forTests;
  }

  forget(): void {
    this.#known.clear();
  }

  /** Throws `invalid_client` where there is no such document, or where it does not keep the rules. */
  async find(id: string): Promise<Client> {
    const url = addressOf(id, this.#forTests);
    const known = this.#known.get(id);
    if (known !== undefined && known.until > Date.now()) return known.client;
    const client = readDocument(id, await fetchDocument(url));
    this.#known.set(id, { client, until: Date.now() + fresh });
    return client;
  }
}
