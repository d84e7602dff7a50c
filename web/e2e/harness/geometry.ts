import type { Page } from 'playwright-core';

export interface Geometry {
  cards: number;
  links: number;
  labels: number;
  /** Lines of words on cards. */
  words: number;
  /** What touches what it must not touch, as words. */
  touching: string[];
}

/** Measures the board as it is drawn: lines and labels against the words and the boxes of all cards. */
export function measureBoard(page: Page): Promise<Geometry> {
  return page.evaluate(() => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const touching: string[] = [];
    const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
      left: left - by,
      top: top - by,
      right: right + by,
      bottom: bottom + by,
    });
    const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const board = document.querySelector('[role=application]');
    if (!board) throw new Error('There is no board.');

    const common = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    /** The lines of words that are seen in an element: what its card or a part of it cuts off is not. */
    const wordsIn = (card: HTMLElement): Box[] => {
      const words: Box[] = [];
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest('.wr-vh')) continue;
        let seen: Box = card.getBoundingClientRect();
        for (let part = node.parentElement; part && part !== card; part = part.parentElement)
          if (getComputedStyle(part).overflowX !== 'visible') seen = common(seen, part.getBoundingClientRect());
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
          const box = common(line, seen);
          if (box.left < box.right && box.top < box.bottom) words.push(box);
        }
      }
      return words;
    };

    const cards = [...board.querySelectorAll<HTMLElement>('[role=option]')].map((card) => ({
      name: card.querySelector('.title')?.textContent.slice(0, 30) ?? '',
      box: card.getBoundingClientRect() as Box,
      words: wordsIn(card),
    }));
    const text = cards.flatMap((card) => card.words.map((line) => ({ name: card.name, line })));

    const lines = [...board.querySelectorAll<SVGPathElement>('svg path.line')];
    for (const [index, path] of lines.entries()) {
      const matrix = path.getScreenCTM();
      if (!matrix) continue;
      const reach = grown(path.getBoundingClientRect(), 2);
      const near = {
        text: text.filter(({ line }) => overlap(line, reach)),
        cards: cards.filter(({ box }) => overlap(box, reach)),
      };
      const found = new Set<string>();
      const length = path.getTotalLength();
      for (let at = 0; at < length + 2; at += 2) {
        const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
        const point = { left: x, top: y, right: x, bottom: y };
        for (const { name, line } of near.text) if (overlap(point, grown(line, 1))) found.add(`words of ${name}`);
        // A line begins and ends at the edges of its own cards.
        for (const { name, box } of near.cards) if (overlap(point, grown(box, -1.5))) found.add(`card ${name}`);
      }
      touching.push(...[...found].map((what) => `line ${index} on ${what}`));
    }

    const labels = [...board.querySelectorAll<HTMLElement>('.labels .label')];
    const places = labels.map((label) => ({
      name: label.textContent?.trim() ?? '',
      box: label.getBoundingClientRect() as Box,
    }));
    for (const [index, { name, box }] of places.entries()) {
      const inner = grown(box, -0.5);
      for (const card of cards) if (overlap(inner, card.box)) touching.push(`label ${name} on card ${card.name}`);
      for (const { name: words, line } of text)
        if (overlap(inner, line)) touching.push(`label ${name} on words of ${words}`);
      for (const other of places.slice(index + 1))
        if (overlap(inner, other.box)) touching.push(`label ${name} on label ${other.name}`);
    }
    for (const label of labels)
      if (label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 1)
        touching.push(`label ${label.textContent?.trim() ?? ''} larger than its pill`);
    for (const [index, card] of cards.entries())
      for (const other of cards.slice(index + 1))
        if (overlap(grown(card.box, -0.5), other.box)) touching.push(`card ${card.name} on card ${other.name}`);

    return { cards: cards.length, links: lines.length, labels: labels.length, words: text.length, touching };
  });
}
