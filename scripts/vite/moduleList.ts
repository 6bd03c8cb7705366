import type { Plugin } from 'vite';

/** Writes which modules each chunk holds, their bytes before minification, and which chunks it loads, to dist/.vite/modules.json: what the budget reads. */
export function moduleList(): Plugin {
  return {
    name: 'module-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? [
              {
                file: file.fileName,
                isEntry: file.isEntry,
                imports: file.imports,
                dynamicImports: file.dynamicImports,
                modules: Object.fromEntries(
                  Object.entries(file.modules).map(([id, { renderedLength }]) => [
                    id,
                    renderedLength,
                  ]),
                ),
              },
            ]
          : [],
      );
      this.emitFile({
        type: 'asset',
        fileName: '.vite/modules.json',
        source: JSON.stringify(chunks, null, 2),
      });
    },
  };
}
