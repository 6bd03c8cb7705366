import { spawn } from 'node:child_process';
import { root } from './process.mjs';

/**
 * The built server with an empty sandbox in memory, on a free port, for scripts that look at the app.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [script]
 * @returns {Promise<{ url: string, stop: () => void }>} rejects where it ends before it listens
 */
export function serve(env = {}, script = 'dist-server/main.js') {
  const server = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, PORT: '0', SANDBOX_DATA: ':memory:', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A script that fails leaves no server behind.
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      const url = /at (http:\/\/localhost:\d+)/.exec(String(chunk))?.[1];
      if (url !== undefined) resolve({ url, stop });
    });
    server.once('close', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}
