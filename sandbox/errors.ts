type ErrorType =
  | 'validation_error'
  | 'invalid_request'
  | 'authentication_error'
  | 'throttled_error'
  | 'server_error';

/** A refusal in the shape of contract 3.1. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: { type: ErrorType; code: string; detail: string; attr: string | null };
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    type: ErrorType,
    code: string,
    detail: string,
    attr: string | null = null,
    headers: Record<string, string> = {},
  ) {
    super(detail);
    this.status = status;
    this.body = { type, code, detail, attr };
    this.headers = headers;
  }

  response(): Response {
    return Response.json(this.body, { status: this.status, headers: this.headers });
  }
}

/** Django itself refuses what is too large, with a page outside the shape of errors (contract 1.4). */
export class BodyTooLarge extends ApiError {
  constructor() {
    super(400, 'invalid_request', 'error', 'Request body exceeded 20 MiB.');
  }

  override response(): Response {
    const page =
      '<!doctype html><html lang="en"><title>Bad Request</title><h1>Bad Request (400)</h1>';
    return new Response(page, { status: 400, headers: { 'Content-Type': 'text/html' } });
  }
}

export const invalid = (detail: string, attr: string | null = null, code = 'invalid_input') =>
  new ApiError(400, 'validation_error', code, detail, attr);
export const malformed = (detail: string) =>
  new ApiError(400, 'invalid_request', 'parse_error', detail);
export const unauthenticated = (detail: string, code = 'authentication_failed') =>
  new ApiError(401, 'authentication_error', code, detail);
export const forbidden = (detail: string) =>
  new ApiError(403, 'authentication_error', 'permission_denied', detail);
export const notFound = (detail = 'Not found.') =>
  new ApiError(404, 'invalid_request', 'not_found', detail);
export const methodNotAllowed = (method: string) =>
  new ApiError(405, 'invalid_request', 'method_not_allowed', `Method "${method}" not allowed.`);
export const notAcceptable = () =>
  new ApiError(
    406,
    'invalid_request',
    'not_acceptable',
    'Could not satisfy the request Accept header.',
  );
export const unsupportedMediaType = (type: string) =>
  new ApiError(
    415,
    'invalid_request',
    'unsupported_media_type',
    `Unsupported media type "${type}" in request.`,
  );
/** What PostHog answers where its own code raises (contract 8.2, 8.3, 8.39). */
export const serverError = () =>
  new ApiError(500, 'server_error', 'error', 'A server error occurred.');
