import { readdirSync } from 'node:fs';

// Who may import whom. Allowed is what is listed, plus a folder's own files as './…'.
// scripts/fence.test.ts proves that the fence holds.
const shared = ['template/**', 'ui/**', 'lib/**'];
const may = {
  lib: [],
  template: ['lib/**'],
  ui: ['lib/**'],
  // What runs before the app is there stays a kilobyte.
  early: ['storage/connectionNames.ts'],
  api: ['early/answers.ts', 'template/**', 'lib/**'],
  storage: ['template/**', 'lib/**'],
  session: ['api/**', 'storage/**', 'template/**', 'lib/**'],
  queries: ['session/**', 'api/**', 'storage/**', 'template/**', 'lib/**'],
  monaco: shared,
  components: [...shared, 'paths.ts', 'queries/**', 'session/**', 'monaco/**', 'api/errors.ts'],
  features: [
    ...shared,
    'paths.ts',
    'components/**',
    'queries/**',
    'session/**',
    'storage/**',
    'monaco/**',
    'api/errors.ts',
  ],
  app: [
    ...shared,
    'paths.ts',
    'early/**',
    'features/**',
    'components/**',
    'queries/**',
    'session/**',
    'storage/**',
    'api/errors.ts',
  ],
};
const withoutReact = ['lib', 'template', 'early', 'api', 'storage'];

/**
 * @param {keyof typeof may} folder
 * @param {string} [own] the part of it that is fenced: there its own files may be named from the root too
 */
const fence = (folder, own = folder) => ({
  files: [`src/${own}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          ...(withoutReact.includes(folder)
            ? ['react', 'react-dom', '@tanstack/react-query', 'react-hook-form', 'wouter']
            : []),
          ...(folder === 'monaco' ? [] : ['monaco-editor', '@monaco-editor/react']),
        ],
        patterns: [
          {
            group: [
              '#*',
              '#*/**',
              ...may[folder].map((allowed) => `!#${allowed}`),
              ...(own === folder ? [] : [`!#${own}/**`]),
            ],
            message: `${own}/ may import: ${may[folder].join(', ') || 'nothing of ours'}`,
          },
          {
            regex:
              folder === 'features'
                ? '^\\.\\./'
                : '^(\\.\\./)+(app|features|components|queries|session|api|early|storage|template|monaco|ui|lib)/',
            message: 'Across folders write #folder/…',
          },
          {
            regex: '(^|/)(sandbox|server|e2e)/',
            message: 'The app knows the server by HTTP only.',
          },
        ],
      },
    ],
  },
});

const features = readdirSync(new URL('src/features', import.meta.url));

export default {
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'promise',
    'vitest',
  ],
  options: { typeAware: true },
  ignorePatterns: ['dist', 'dist-server', 'node_modules', 'test-results'],
  categories: { correctness: 'error' },
  rules: {
    // A live region is no <output>, and the platform's listbox takes no icons: roles are chosen with care.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Focus goes where a person would look next: the field of a dialog, the name of a new template.
    'jsx-a11y/no-autofocus': 'off',
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-floating-promises': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'eslint/no-console': 'error',
    'eslint/eqeqeq': ['error', 'always', { null: 'ignore' }],
  },
  overrides: [
    ...Object.keys(may).map((folder) => fence(/** @type {keyof typeof may} */ (folder))),
    // No feature imports another; the folders inside one feature may know each other.
    ...features.map((name) => fence('features', `features/${name}`)),
    {
      files: ['sandbox/**', 'server/**', 'e2e/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { regex: '^#|/src/', message: 'Outside src the app is known by its address only.' },
            ],
          },
        ],
      },
    },
    { files: ['scripts/**', 'server/**', 'sandbox/**'], rules: { 'eslint/no-console': 'off' } },
    {
      // Playwright's fixtures are functions of a pattern and of `use`, which is no hook.
      files: ['e2e/**'],
      rules: {
        'eslint/no-empty-pattern': 'off',
        'react/rules-of-hooks': 'off',
        'eslint/no-console': 'off',
      },
    },
  ],
};
