// Vite plugin: takes from KERN's style sheet the tokens and the components the board uses, in a layer of their own.
// The rest is utilities, icons as data URLs (which the page's policy forbids) and components for other kinds of pages.
import postcss from 'postcss';

const SHEET = /@kern-ux\/native\/dist\/kern\.css$/;
const USED = /\.kern-(btn|label|form-input|dialog)(?![a-z])(?!-(wrapper))/;
const ANY = /\.kern-/;
/** Rules for bare elements that get in the way: text areas of a fixed size, and a focus ring for the mouse as well. */
const BARE = /^textarea$|\[tabindex\]|^iframe|^area|^\[contenteditable/;

/** @param {string} selector */
const wanted = (selector) => !ANY.test(selector.replace(/\.kern-(light|dark)\b/g, '')) || USED.test(selector);

/** @returns {import('vite').Plugin} */
export function kern() {
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
