import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Participant } from '../model/contract';
import { Contributions } from './contributions.svelte';
import { Seatmates } from './seatmates.svelte';

vi.mock('../api/contributions');
vi.mock('../texts/texts.svelte', () => ({
  t: (_key: string, values?: Record<string, unknown>) => Object.values(values ?? { me: 'Ich' }).join(' '),
}));
const person = (id: string, name: string): Participant => ({ id, name, role: 'participant', perspective: 'society' });
let count = 0;
let seatmates: Seatmates;
let mine: Contributions;

beforeEach(() => {
  count += 1;
  const at = { id: `workshop${String(count)}`, token: 'token', me: person('me', 'Tom'), connection: { away: false } };
  mine = new Contributions(at);
  seatmates = new Seatmates({ ...at, contributions: mine });
});

describe('several people at one device', () => {
  it('are told apart by a number where they are called the same', () => {
    seatmates.people = [person('a', 'Nadja'), person('b', 'Oleg'), person('c', 'Oleg'), person('d', 'Tom')];
    expect(seatmates.choices.map(({ label }) => label)).toEqual(['Ich', 'Nadja', 'Oleg 1', 'Oleg 2', 'Tom 2']);
  });

  it('each have a draft of their own', () => {
    const step = { id: 'step', anonymous: false };
    seatmates.people = [person('a', 'Nadja')];
    seatmates.choose('a');
    seatmates.writing.type('Von Nadja', step);
    expect(mine.draft).toBe('');
    seatmates.choose('');
    expect(seatmates.writing).toBe(mine);
    seatmates.choose('a');
    expect(seatmates.writing.draft).toBe('Von Nadja');
  });

  it('has me at it again when whoever was is gone', () => {
    seatmates.people = [person('a', 'Nadja')];
    seatmates.choose('a');
    expect(seatmates.current?.name).toBe('Nadja');
    seatmates.people = [];
    expect(seatmates.current).toBeUndefined();
    expect(seatmates.writing).toBe(mine);
  });
});
