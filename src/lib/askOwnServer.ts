/** What stands at an address: the status and the content type, without its parameters. */
export interface AddressAnswer {
  status: number;
  type: string | null;
}

/**
 * Asks the server that this page comes from what it holds at an address, as the page's own `<img>` does. Null
 * where the address is of another server, which is not asked, or leads there, and where no answer came.
 */
export async function askOwnServer(address: string): Promise<AddressAnswer | null> {
  if (new URL(address).origin !== window.location.origin) return null;
  try {
    const answer = await fetch(address, {
      method: 'HEAD',
      credentials: 'same-origin',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    if (answer.type === 'opaqueredirect') return null;
    const type = answer.headers.get('Content-Type')?.split(';')[0]?.trim() ?? null;
    return { status: answer.status, type };
  } catch {
    return null; // offline, or aborted by leaving the page: nothing is known
  }
}
