type Code =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'access_denied';

/** A refusal in the words of OAuth (RFC 6749, 4.1.2.1 and 5.2), not in the shape of the API's own errors. */
export class OAuthError extends Error {
  readonly code: Code;

  constructor(code: Code, description: string) {
    super(description);
    this.code = code;
  }

  /** As the token endpoint says it. */
  response(): Response {
    const status = this.code === 'invalid_client' ? 401 : 400;
    return Response.json({ error: this.code, error_description: this.message }, { status });
  }
}
