import type { Locator, Page } from 'playwright-core';
import type { Board, Language } from '../../src/model/contract';
import { importBoard, joinByLink } from './api';
import { WALL } from './browser';
import type { Person } from './person';
import type { Scene } from './scene';

/** A workshop with this board, the token of a facilitator beside the browser, and a wall that shows how to join. */
export async function wallAt(scene: Scene, board: Board, language: Language = 'de') {
  const { server } = scene;
  const { id, links } = await importBoard(server, { ...board, language });
  const { token } = await joinByLink(server, links.facilitator, 'Miriam Kowalczyk', 'facilitation');
  const wall = await scene.arrive(WALL, language);
  await wall.page.goto(links.observer);
  await qrOf(wall).waitFor();
  return { server, id, links, token, wall, board };
}

export function qrOf({ page, t }: Person): Locator {
  return page.getByRole('img', { name: t('projector-qr') });
}

/** What is wrong with how a wall can be read: contrast, size of letters, words beyond the edge or their box. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (colour: string): number[] => {
      if (!context) return [0, 0, 0, 0];
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): number[] => {
      for (let one = element; one; one = one.parentElement) {
        const colour = rgba(getComputedStyle(one).backgroundColor);
        if ((colour[3] ?? 0) > 250) return colour;
      }
      return [255, 255, 255, 255];
    };
    const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (words === '' || !element || element.closest('.wr-vh, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const style = getComputedStyle(element);
      const [a, b] = [luminance(rgba(style.color)), luminance(ground(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 7) found.push(`${words}: contrast ${contrast.toFixed(2)}`);
      const size = Number.parseFloat(style.fontSize) / unit;
      if (size < 23.9) found.push(`${words}: letters of ${size.toFixed(1)}`);
      const clipped = style.textOverflow === 'ellipsis' || style.display.includes('box') || element.closest('p[id]');
      if (clipped) continue;
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        found.push(`${words}: beyond the edge`);
      const card = element.closest('li, .card')?.getBoundingClientRect();
      if (card && (box.right > card.right + 1 || box.bottom > card.bottom + 1)) found.push(`${words}: beyond its card`);
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push(`scrolls: ${scrollWidth} × ${scrollHeight}`);
    return found;
  });
}

/** Things that lie on each other although they should not: cards, the code, the words at the edges. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('li.card, .lanes li, .number, .qr, header, .hints, .reading, .foot')];
    const boxes = all.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const name = (element: Element) => `${element.className.toString()} ${element.textContent?.trim().slice(0, 30)}`;
    return boxes.flatMap(({ element, box }, index) =>
      boxes.slice(index + 1).flatMap(({ element: other, box: beside }) => {
        if (element.contains(other) || other.contains(element)) return [];
        const apart =
          box.right <= beside.left + 1 ||
          beside.right <= box.left + 1 ||
          box.bottom <= beside.top + 1 ||
          beside.bottom <= box.top + 1;
        return apart ? [] : [`${name(element)} on ${name(other)}`];
      }),
    );
  });
}
