import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, run, tool } from '../run/process.mjs';
import { serve } from '../run/server.mjs';

/**
 * The floor: one page with React and one `fetch`, built as the app is and served by a copy of the same
 * server with the same sandbox behind it.
 * @param {NodeJS.ProcessEnv} env of the sandbox
 */
export async function serveFloor(env) {
  const folder = path.join(root, 'bench-results', 'floor');
  rmSync(folder, { recursive: true, force: true });
  const config = 'scripts/bench/floor/vite.config.ts';
  const code = await run(tool('vite'), ['build', '--logLevel', 'warn', '--config', config]);
  if (code !== 0) throw new Error(`The floor could not be built (${code}).`);
  // The server finds the site beside itself.
  cpSync(path.join(root, 'dist-server'), path.join(folder, 'dist-server'), { recursive: true });
  return serve(env, path.join(folder, 'dist-server/main.js'));
}
