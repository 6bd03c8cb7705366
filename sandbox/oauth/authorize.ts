import type { Database } from '../database.ts';
import { sessionOf } from '../auth.ts';
import { organizations, people, type Person, personById, projectById } from '../people.ts';
import type { Client, Clients } from './clients.ts';
import { type Choices, consentPage, refusalPage } from './consentPage.ts';
import type { Grants } from './grants.ts';
import { OAuthError } from './oauthError.ts';

interface Asked {
  client: Client;
  redirect: string;
  state: string | null;
  scopes: string[];
  challenge: string;
}

const scopeForm = /^(\*|openid|profile|email|[a-z_]+:(read|write))$/;

/** Who asks, and where the answer goes: where these are wrong, nobody is sent anywhere. */
async function whoAsks(query: URLSearchParams, clients: Clients): Promise<[Client, string]> {
  const client = await clients.find(query.get('client_id') ?? '');
  const redirect = query.get('redirect_uri') ?? '';
  if (!client.redirects.includes(redirect)) {
    throw new OAuthError(
      'invalid_request',
      'redirect_uri is none of the client metadata document.',
    );
  }
  return [client, redirect];
}

/** Contract 4.5: PKCE is required of every client, by S256. */
function whatIsAsked(query: URLSearchParams, client: Client, redirect: string): Asked {
  if (query.get('response_type') !== 'code') {
    throw new OAuthError('unsupported_response_type', 'response_type must be code.');
  }
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    throw new OAuthError('invalid_request', 'Code challenge required, by the method S256.');
  }
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0 || !scopes.every((scope) => scopeForm.test(scope))) {
    throw new OAuthError('invalid_scope', 'The scopes are missing, or unknown.');
  }
  return { client, redirect, state: query.get('state'), scopes, challenge };
}

function back(redirect: string, answer: Record<string, string | null>): Response {
  const url = new URL(redirect);
  for (const [name, value] of Object.entries(answer)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return new Response(null, { status: 302, headers: { Location: url.href } });
}

/** What a person may open, as the choices of the page. `all`, or `organization:ID`, or `project:ID`. */
function access(
  person: Person,
  chosen: string,
): Pick<Choices, 'projects' | 'organizations'> | null {
  const [kind, id = ''] = chosen.split(':');
  if (kind === 'all') return { projects: null, organizations: null };
  if (kind === 'project' && person.teams.includes(Number(id))) {
    return { projects: [Number(id)], organizations: null };
  }
  const own = person.teams.some((team) => projectById(team)?.organization === id);
  return kind === 'organization' && own ? { projects: null, organizations: [id] } : null;
}

interface Server {
  db: Database;
  clients: Clients;
  grants: Grants;
}

/** GET shows what a client asks for; POST is a person's answer, and sends them back with it. */
export async function authorize(request: Request, { db, clients, grants }: Server) {
  const query = new URL(request.url).searchParams;
  let who: [Client, string];
  try {
    who = await whoAsks(query, clients);
  } catch (error) {
    if (error instanceof OAuthError) return refusalPage(error);
    throw error;
  }
  const [, redirect] = who;
  const state = query.get('state');
  try {
    const asked = whatIsAsked(query, ...who);
    if (request.method !== 'POST') {
      const person = (await sessionOf(db, request))?.person ?? people[0];
      return consentPage({ ...asked, person: person?.id ?? 0, people, organizations });
    }
    const form = await request.formData();
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    if (field('answer') !== 'allow') {
      throw new OAuthError('access_denied', 'The person did not allow it.');
    }
    const person = personById(Number(field('person')));
    const limits = person === null ? null : access(person, field('access'));
    if (person === null || limits === null) {
      return refusalPage(new OAuthError('invalid_request', 'This person does not belong there.'));
    }
    const code = await grants.allow({ ...asked, ...limits, person: person.id });
    return back(redirect, { code, state });
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    return back(redirect, { error: error.code, error_description: error.message, state });
  }
}
