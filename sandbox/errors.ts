export type ErrorType =
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
}

export const invalid = (detail: string, attr: string | null = null, code = 'invalid_input') =>
  new ApiError(400, 'validation_error', code, detail, attr);
export const unauthenticated = (detail: string, code = 'authentication_failed') =>
  new ApiError(401, 'authentication_error', code, detail);
export const forbidden = (detail: string) =>
  new ApiError(403, 'authentication_error', 'permission_denied', detail);
export const notFound = (detail = 'Not found.') =>
  new ApiError(404, 'invalid_request', 'not_found', detail);
export const methodNotAllowed = (method: string) =>
  new ApiError(405, 'invalid_request', 'method_not_allowed', `Method "${method}" not allowed.`);
/** What PostHog answers where its own code raises (contract 8.2, 8.3, 8.39). */
export const serverError = () =>
  new ApiError(500, 'server_error', 'error', 'A server error occurred.');
