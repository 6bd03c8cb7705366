import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(css|js|svg|txt|json|webmanifest)$/;
/** Bytes: below this a compressed copy saves nothing worth a second file. */
const least = 1024;

/** Writes a Brotli and a gzip copy beside every text file of the build, for servers to send as they are. */
export function compress(): Plugin {
  let folder = 'dist';
  return {
    name: 'compress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(
        names
          .filter((name) => compressible.test(name) && !name.startsWith('.'))
          .map(async (name) => {
            const file = path.join(folder, name);
            if ((await stat(file)).size < least) return;
            const text = await readFile(file);
            const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
            await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality));
            await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
          }),
      );
    },
  };
}
