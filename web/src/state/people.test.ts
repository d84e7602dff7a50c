import { describe, expect, it } from 'vitest';
import { initials, people } from './people';

const user = (id: string, name: string, perspective: 'politics' | 'society') => ({
  id,
  name,
  perspective,
  role: 'participant' as const,
});

describe('people in the room', () => {
  it('are listed once however many devices they use, without me, by perspective and name', () => {
    const list = people(
      [
        { clientId: 1, user: user('a', 'Joost', 'society') },
        { clientId: 2, user: user('a', 'Joost', 'society'), at: { area: 'model', card: 'c1' } },
        { clientId: 3, user: user('me', 'Ich', 'politics') },
        { clientId: 4, user: user('b', 'Ayşe', 'society') },
        { clientId: 5, user: user('c', 'Marlies', 'politics') },
      ],
      'me',
    );
    expect(list.map((person) => person.user.name)).toEqual(['Marlies', 'Ayşe', 'Joost']);
    expect(list[2]?.at?.card).toBe('c1');
  });

  it('stay separate where an observer sees no ids', () => {
    const unnamed = { perspective: 'society' as const, role: 'participant' as const };
    const list = people(
      [
        { clientId: 1, user: unnamed },
        { clientId: 2, user: unnamed },
      ],
      'me',
    );
    expect(list).toHaveLength(2);
  });

  it.each([
    ['Samira Haddad', 'SH'],
    ['Ayşe', 'AY'],
    ['H.-W. Brockmüller', 'HB'],
    ['İ', 'İ'],
  ])('%s has the initials %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
