import type { Plugin } from 'vite';

/**
 * Builds src/early.ts as a script of its own and names it in index.html, `async`: of several module scripts in a
 * page Vite makes one. The dev server does without: there scripts are many and near.
 */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const early = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.name === 'early',
        );
        if (early === undefined) throw new Error('src/early.ts was not built as an entry.');
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, src: `./${early.fileName}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
