import type { Database } from '../database.ts';
import { authorize } from './authorize.ts';
import type { Clients } from './clients.ts';
import type { Grants } from './grants.ts';
import { exchangeToken } from './token.ts';

/** Contract 4.5: of all of OAuth only the token endpoint is for scripts of other origins, and without cookies. */
function tokenCors(request: Request): Record<string, string> {
  const origin = request.headers.get('Origin');
  return origin === null
    ? { Vary: 'Origin' }
    : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}

function tokenPreflight(request: Request): Response {
  return new Response(null, {
    headers: {
      ...tokenCors(request),
      'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
      'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? '',
    },
  });
}

interface Asked {
  db: Database;
  clients: Clients;
  grants: Grants;
  request: Request;
  /** Without a slash at its end. */
  path: string;
}

/** Answers a request to /oauth/. What else PostHog has there no page may call, and is not here. */
export async function answerOAuth({ request, path, ...server }: Asked): Promise<Response> {
  const { method } = request;
  if (path === '/oauth/authorize' && (method === 'GET' || method === 'POST')) {
    return authorize(request, server);
  }
  if (path === '/oauth/token' && method === 'OPTIONS') return tokenPreflight(request);
  if (path === '/oauth/token' && method === 'POST') {
    const response = await exchangeToken(request, server);
    for (const [name, value] of Object.entries(tokenCors(request))) {
      response.headers.set(name, value);
    }
    return response;
  }
  return new Response('Not found', { status: 404 });
}
