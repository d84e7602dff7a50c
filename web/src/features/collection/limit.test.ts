import { expect, it } from 'vitest';
import { limitOf, roomIn } from './limit';

it('tells how much room is left before there is none, and counts characters as people do', () => {
  expect(limitOf('a'.repeat(1799))).toBeUndefined();
  expect(limitOf('a'.repeat(1800))).toBe('near');
  expect([limitOf('🌊'.repeat(2000)), roomIn('🌊'.repeat(2000))]).toEqual(['near', 0]);
  expect([limitOf('a'.repeat(2001)), roomIn('a'.repeat(2001))]).toEqual(['over', -1]);
  expect(limitOf(`${'a'.repeat(1799)}${' '.repeat(500)}`)).toBeUndefined();
});
