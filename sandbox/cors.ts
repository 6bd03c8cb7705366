/** Contract 4.3: every origin is allowed, with credentials, on /api/; no header is exposed. */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('Origin');
  if (origin === null) return { Vary: 'Origin' };
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

const allowed = [
  'accept',
  'authorization',
  'content-type',
  'user-agent',
  'x-csrftoken',
  'x-requested-with',
  'traceparent',
  'request-id',
  'request-context',
  'x-amzn-trace-id',
  'x-cloud-trace-context',
  'Sentry-Trace',
  'Baggage',
  'x-highlight-request',
  'x-datadome-clientid',
];

/** The answer to a preflight, given before anybody is asked who they are; null: it is none. */
export function preflight(request: Request): Response | null {
  if (request.method !== 'OPTIONS' || !request.headers.has('Access-Control-Request-Method'))
    return null;
  // Without an origin there is nobody to allow anything.
  if (!request.headers.has('Origin')) return new Response(null, { headers: corsHeaders(request) });
  return new Response(null, {
    headers: {
      ...corsHeaders(request),
      'Access-Control-Allow-Methods': 'DELETE, GET, OPTIONS, PATCH, POST, PUT',
      'Access-Control-Allow-Headers': allowed.join(', '),
      'Access-Control-Max-Age': '86400',
    },
  });
}
