import { bench, describe } from 'vitest';
import { measureLabel, randomModel } from './fixtures/models';
import { layout } from './layout';
import type { Density } from './types';

// Runs on every live move: the aim is well under 4 ms on an office laptop.
describe('layout of 60 cards and 85 links', () => {
  const sizes: [string, number, Density][] = [
    ['1920×1080, normal', 1920, 'normal'],
    ['1366×768, compact', 1366, 'compact'],
  ];
  for (const [name, width, density] of sizes) {
    const model = randomModel(7, { cards: 60, links: 85, activityOpen: false, density });
    const unlit = { ...model, links: model.links.map((link) => ({ ...link, lit: false })) };
    bench(`${name}, a chain lit`, () => {
      layout({ ...model, density, width, measureLabel });
    });
    bench(`${name}, nothing selected`, () => {
      layout({ ...unlit, density, width, measureLabel });
    });
  }
});
