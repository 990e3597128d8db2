import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Code and comments keep within this; texts that would read worse in pieces are named below. */
const WIDTH = { code: 120, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true }

/** A function does one thing. A component has twenty lines more, because its markup takes a line for each attribute. */
const FUNCTION = { max: 50, skipBlankLines: true, skipComments: true }
const COMPONENT = { ...FUNCTION, max: 70 }

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/', 'test/helpers/host-frame.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 200 }],
      'max-len': ['error', WIDTH],
      'no-console': 'error',
    },
  },
  { files: ['addin/**/*'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['addin/texts/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // Tables of texts, and tests, whose names are sentences.
    files: [
      'addin/texts/*.ts',
      'api/lib/errors/*.ts',
      'api/http/fault-texts.ts',
      'api/http/public-texts.ts',
      'api/features/remote-accounts/consent/page-texts.ts',
      'api/demo-tenant/entra/entra-*errors.ts',
      '**/*.test.ts',
      'test/**/*.ts',
    ],
    rules: { 'max-len': ['error', { ...WIDTH, ignoreStrings: true }] },
  },
  { files: ['test/**/*.ts', '**/*.test.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['{api,manifest,docs,addin}/**/*.{ts,tsx,js}'],
    ignores: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': ['error', FUNCTION] },
  },
  { files: ['addin/**/*.tsx'], rules: { 'max-lines-per-function': ['error', COMPONENT] } },
  { files: ['test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['api/demo-tenant/pages/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'addEventListener',
          'clearTimeout',
          'document',
          'fetch',
          'FormData',
          'history',
          'HTMLDialogElement',
          'HTMLElement',
          'HTMLFormElement',
          'HTMLIFrameElement',
          'HTMLInputElement',
          'HTMLSelectElement',
          'location',
          'open',
          'scrollTo',
          'setTimeout',
          'URLSearchParams',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
)
