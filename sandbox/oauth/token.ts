import { readRaw } from '../body.ts';
import type { Clients } from './clients.ts';
import type { Grants } from './grants.ts';
import { OAuthError } from './oauthError.ts';

/** The fields of a form or of JSON (contract 4.5): PostHog takes both. */
async function readFields(request: Request): Promise<(name: string) => string> {
  const raw = await readRaw(request);
  let fields: Record<string, unknown>;
  try {
    fields =
      raw.form === null
        ? (Object(JSON.parse(raw.text)) as Record<string, unknown>) // each field is looked at when it is asked for
        : Object.fromEntries(raw.form);
  } catch {
    throw new OAuthError('invalid_request', 'The body is neither a form nor JSON.');
  }
  return (name) => {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new OAuthError('invalid_request', `Missing ${name} parameter.`);
  };
}

/** Codes and refresh tokens for tokens. */
export async function exchangeToken(
  request: Request,
  { clients, grants }: { clients: Clients; grants: Grants },
): Promise<Response> {
  try {
    const field = await readFields(request);
    const type = field('grant_type');
    if (type !== 'authorization_code' && type !== 'refresh_token') {
      throw new OAuthError('unsupported_grant_type', `There is no grant_type ${type}.`);
    }
    const { id } = await clients.find(field('client_id'));
    const answer =
      type === 'refresh_token'
        ? await grants.refresh(field('refresh_token'), id)
        : await grants.redeem(field('code'), id, field('redirect_uri'), field('code_verifier'));
    return Response.json(answer, {
      headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' },
    });
  } catch (error) {
    if (error instanceof OAuthError) return error.response();
    throw error;
  }
}
