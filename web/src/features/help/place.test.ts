import { describe, expect, it } from 'vitest';
import { type Box, overlap, place } from './place';

const bubble = { width: 300, height: 160 };
const laptop = { width: 1366, height: 768 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

describe('a bubble', () => {
  it('goes below what it is about', () => {
    expect(place(bubble, laptop, box(200, 100, 60, 40), [])).toMatchObject({ left: 200, top: 152 });
  });

  it('goes above what stands at the bottom, and never leaves the window', () => {
    const anchor = box(1300, 700, 60, 40);
    const found = place(bubble, laptop, anchor, []);
    expect(found.top + found.height).toBeLessThanOrEqual(anchor.top);
    expect(found.left + found.width).toBeLessThanOrEqual(laptop.width);
  });

  it('leaves the thing to do free', () => {
    const anchor = box(200, 100, 400, 40);
    const doing = box(200, 150, 180, 60);
    const found = place(bubble, laptop, anchor, [doing]);
    expect(overlap(found, doing)).toBe(0);
    expect(overlap(found, anchor)).toBe(0);
  });

  it('covers what may be used rather than what must stay free', () => {
    const anchor = box(20, 200, 180, 80);
    const header = box(0, 0, 1366, 150);
    const cards = [box(20, 290, 1000, 478), box(220, 150, 800, 140)];
    const list = box(1070, 150, 296, 618);
    const found = place(bubble, laptop, anchor, [...cards, list], [header]);
    expect(overlap(found, header) + overlap(found, anchor)).toBe(0);
  });

  it('goes into a corner when it is about nothing in sight, into a free one', () => {
    expect(place(bubble, laptop, undefined, [])).toMatchObject({ left: 1054, top: 596 });
    expect(place(bubble, laptop, undefined, [box(1000, 500, 366, 268)])).toMatchObject({ left: 12, top: 596 });
  });

  it('stays in a window that is smaller than itself', () => {
    expect(place(bubble, { width: 320, height: 256 }, box(0, 0, 320, 256), [])).toMatchObject({ left: 12 });
    expect(place(bubble, { width: 200, height: 100 }, undefined, [])).toMatchObject({ left: 12, top: 12 });
  });
});
