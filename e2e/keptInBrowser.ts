import type { Page } from 'playwright/test';

/** What a browser keeps of the app, as text. */
export interface Kept {
  /** All but the tab's own storage: the addresses and the history's state, databases, caches, cookies. */
  beyondTheTab: string;
  /** sessionStorage. */
  session: string;
}

export function keptInBrowser(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    /** A test may have taken a storage away, or made it throw: what keeps nothing holds nothing. */
    const orNothing = async <T>(look: () => T | Promise<T>): Promise<T | null> => {
      try {
        return await look();
      } catch {
        return null;
      }
    };
    const textOf = (storage: () => Storage) =>
      orNothing(() => JSON.stringify(Object.entries(storage())));
    const parts = [await textOf(() => localStorage), document.cookie, location.href];
    parts.push(JSON.stringify(history.state), window.name);
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T | null>((resolve) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => resolve(null));
        // Another tab may hold a database; then it is that tab's to be read.
        setTimeout(() => resolve(null), 2000);
      });
    const databases = await orNothing(() => indexedDB.databases());
    for (const { name = '', version } of databases ?? []) {
      const database = await orNothing(() => request(indexedDB.open(name, version)));
      for (const store of database?.objectStoreNames ?? []) {
        const objects = database?.transaction(store).objectStore(store);
        if (objects === undefined) continue;
        parts.push(JSON.stringify(await request(objects.getAll())));
        parts.push(JSON.stringify(await request(objects.getAllKeys())));
      }
      database?.close();
    }
    for (const cache of (await orNothing(() => caches.keys())) ?? []) {
      const opened = await caches.open(cache);
      for (const asked of await opened.keys())
        parts.push(asked.url, (await (await opened.match(asked))?.text()) ?? '');
    }
    return {
      beyondTheTab: parts.join('\n'),
      session: (await textOf(() => sessionStorage)) ?? '',
    };
  });
}

/** Keys and tokens of PostHog in a text, in the order in which they stand there. */
export const secretsIn = (text: string): string[] => text.match(/ph[xar]_\w+/g) ?? [];
