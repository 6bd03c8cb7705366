import { copyFile, cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from './program.ts';
import { builtBelowPath, dist, inFolder } from './recipes.ts';
import { staticHost } from './staticHost.ts';

export interface Studio extends Site {
  /** Where the app is, without a trailing slash. */
  app: string;
  /** Writes settings.json anew. */
  setUp: (settings: unknown) => Promise<void>;
}

/** The built site on a static host, as one that deploys it sets it up: with settings, and as a client of PostHog. */
export async function studio(settings: unknown, below: '' | '/studio' = ''): Promise<Studio> {
  let setUp: Studio['setUp'] = () => Promise.resolve();
  const site = await inFolder(async (folder) => {
    const built = folder + below;
    if (below === '') await cp(dist, built, { recursive: true });
    else {
      await builtBelowPath(built);
      // The host's own fallback, and the headers, stand at its root.
      for (const name of ['index.html', '_headers'])
        await copyFile(path.join(built, name), path.join(folder, name));
    }
    const host = await staticHost(folder);
    const app = host.url + below;
    setUp = (text) => writeFile(path.join(built, 'settings.json'), JSON.stringify(text));
    await setUp(settings);
    await writeFile(
      path.join(built, 'oauth-client.json'),
      JSON.stringify({
        client_id: `${app}/oauth-client.json`,
        client_name: 'Template Studio',
        redirect_uris: [`${app}/connect/return`],
      }),
    );
    return host;
  });
  return { ...site, app: site.url + below, setUp };
}
