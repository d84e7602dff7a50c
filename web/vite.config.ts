import { svelte } from '@sveltejs/vite-plugin-svelte';
import { kern } from './lint/kern.js';
import { defineConfig } from 'vitest/config';

/** Where `cargo run` answers while the board is developed with `npm run dev`. */
const SERVER = 'http://127.0.0.1:8040';

export default defineConfig({
  plugins: [kern(), svelte()],
  build: {
    target: 'es2022',
    // Everything is a file of its own under a hashed name: the page's policy allows neither inline code nor data URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
  },
  server: {
    proxy: {
      '/api': { target: SERVER },
      '/ws': { target: SERVER, ws: true },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'node',
  },
});
