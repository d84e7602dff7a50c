import { svelte } from '@sveltejs/vite-plugin-svelte';
import postcss from 'postcss';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where `cargo run` answers while the board is developed with `npm run dev`. */
const SERVER = 'http://127.0.0.1:8040';

const SHEET = /@kern-ux\/native\/dist\/kern\.css$/;
const USED = /\.kern-(btn|label|form-input|dialog)(?![a-z])(?!-(wrapper))/;
const ANY = /\.kern-/;
/** Rules for bare elements that get in the way: text areas of a fixed size, and a focus ring for the mouse as well. */
const BARE = /^textarea$|\[tabindex\]|^iframe|^area|^\[contenteditable/;

const wanted = (selector: string) => !ANY.test(selector.replace(/\.kern-(light|dark)\b/g, '')) || USED.test(selector);

/**
 * Takes from KERN's style sheet the tokens and the components the board uses, in a layer of their own. The rest is
 * utilities, icons as data URLs (which the page's policy forbids) and components for other kinds of pages.
 */
function kern(): Plugin {
  return {
    name: 'kern-subset',
    enforce: 'pre',
    transform(code, id) {
      if (!SHEET.test(id)) return undefined;
      const sheet = postcss.parse(code);
      sheet.walkComments((comment) => void comment.remove());
      sheet.walkRules((rule) => {
        const kept = rule.selectors.filter(
          (selector) => wanted(selector) && !/\.kern-icon/.test(selector) && !BARE.test(selector.trim()),
        );
        if (kept.length === 0 || rule.toString().includes('data:')) rule.remove();
        else rule.selectors = kept;
      });
      sheet.walkAtRules((rule) => {
        if (rule.nodes?.length === 0) rule.remove();
      });
      return { code: `@layer reset, kern, base;@layer kern {${sheet.toString()}}`, map: null };
    },
  };
}

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
