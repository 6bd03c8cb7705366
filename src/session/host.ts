export { isLoopback, parseAddress, parseHost } from '#api/connection.ts';

/** Where a person makes and changes personal API keys in that PostHog. */
export function keySettingsOf(host: string): string {
  return `${host}/settings/user-api-keys`;
}
