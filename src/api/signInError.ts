/** What came of a sign-in that came to nothing. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  /**
   * `denied`: the person said no. `stale`: the code is used up or too old. `foreign`: the answer does not belong
   * to what this tab asked. `refused`: PostHog does not take this app as a client, or said something odd.
   */
  readonly kind: 'denied' | 'stale' | 'foreign' | 'refused';

  constructor(kind: SignInError['kind'], detail: string, options?: { cause?: unknown }) {
    super(detail, options);
    this.kind = kind;
  }
}
