import type { Page } from 'playwright-core';

/** What is wider than the window, and words that are cut off, as sentences. Boards may be panned and are left out. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const board = '[role=application]';
    const open = document.querySelector('dialog[open]');
    const root = open ?? document.body;
    const page = document.scrollingElement;
    if (page && page.scrollWidth > window.innerWidth)
      found.push(`the page is ${page.scrollWidth} wide in a window of ${window.innerWidth}`);

    const hidden = (element: Element) => {
      const style = getComputedStyle(element);
      if (style.visibility === 'hidden' || element.closest('.wr-vh, .skip, [hidden]') !== null) return true;
      for (let box: Element | null = element; box; box = box.parentElement)
        if (getComputedStyle(box).clipPath === 'inset(50%)') return true;
      return false;
    };
    for (const element of root.querySelectorAll('*')) {
      if (element.closest(board) || hidden(element)) continue;
      const { overflowX } = getComputedStyle(element);
      if ((overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} scrolls sideways`);
    }

    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest(`${board}, svg, title`) || hidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue;
        for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
          const style = getComputedStyle(box);
          const edge = box.getBoundingClientRect();
          // An ellipsis says itself that there is more, and where it stands the whole is elsewhere.
          if (style.textOverflow === 'ellipsis') break;
          const scrolls = (value: string) => value === 'auto' || value === 'scroll';
          const cutsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
          const cutsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
          if (cutsX && (line.right > edge.right + 2 || line.left < edge.left - 2))
            found.push(`${name(parent)} is cut off`);
          else if (cutsY && (line.bottom > edge.bottom + 3 || line.top < edge.top - 3))
            found.push(`${name(parent)} is cut off`);
          if (scrolls(style.overflowX) || scrolls(style.overflowY)) break;
          if (style.position === 'fixed') break;
        }
        const last = parent.getBoundingClientRect();
        if (line.right > window.innerWidth + 1 && last.right > window.innerWidth + 1 && line.left < window.innerWidth)
          found.push(`${name(parent)} leaves the window`);
      }
    }
    return [...new Set(found)];
  });
}

/** The distances between letters, words, lines and paragraphs that readers may ask for (WCAG 1.4.12). */
export async function spaceTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Doubles the size of all letters and leaves everything else as it is. */
export async function enlargeTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element instanceof HTMLElement && !element.closest('[role=application], [data-large]'))
      .map((element) => [element, parseFloat(getComputedStyle(element).fontSize)] as const);
    for (const [element, size] of sizes) {
      element.style.setProperty('font-size', `${size * 2}px`, 'important');
      element.style.setProperty('line-height', '1.4', 'important');
      element.dataset['large'] = '';
    }
  });
}
