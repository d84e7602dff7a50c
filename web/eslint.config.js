import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layers } from './lint/layers.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
  // Generated from the Rust types; what the generator writes is not ours to style.
  { ignores: ['dist/', 'node_modules/', 'src/api/shapes.ts', 'src/doc/keys.ts', 'src/model/contract.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { wirkraum: { rules: { layers } } },
    rules: {
      'wirkraum/layers': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 250 }],
      // TypeScript knows every name.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'e2e/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The policy forbids style attributes; style directives set properties by script, which it allows.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'No style attributes: use a class or a style directive.',
        },
      ],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // It takes every URL and Map for state, also those that live for one call.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': ['error', { max: 200 }] } },
  // A mirror that a generator writes may be as long as it is.
  { files: ['src/model/contract.ts'], rules: { 'max-lines': 'off' } },
);
