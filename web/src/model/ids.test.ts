import { expect, it } from 'vitest';
import { newId } from './ids';

it('ids have 21 characters of the agreed alphabet and do not repeat', () => {
  const ids = new Set(Array.from({ length: 2000 }, newId));
  expect(ids.size).toBe(2000);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{21}$/);
});
