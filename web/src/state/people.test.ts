import { describe, expect, it } from 'vitest';
import { groups, initials, people, shortName } from './people';

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

  it('are told apart by their seats where an observer sees no ids', () => {
    const seated = (seat: string) => ({ seat, perspective: 'society' as const, role: 'participant' as const });
    const list = people(
      [
        { clientId: 1, user: seated('a') },
        { clientId: 2, user: seated('b') },
        { clientId: 3, user: seated('a') },
      ],
      'me',
    );
    expect(list).toHaveLength(2);
  });

  it('stay separate where nothing tells them apart', () => {
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
    ['ß', 'SS'],
    ['👩‍👩‍👧‍👦 Familie Öz', '👩‍👩‍👧‍👦'],
    ['🇩🇪🇪🇺', '🇩🇪'],
    ['❤️', '❤️'],
    ['e\u0301va n\u0303a', 'E\u0301N\u0303'],
    ['<script>alert(1)</script>', 'SC'],
    ['(Vertretung) Kern', 'VK'],
    ['مريم', 'مر'],
    ['?!', '?!'],
  ])('%s has the initials %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it.each([
    ['Samira Haddad', 'S. Haddad'],
    ['Ayşe Demir', 'Ayşe Demir'],
    ['👩‍👩‍👧‍👦 Öztürk-Brandtner', '👩‍👩‍👧‍👦. Öztürk-Brandtner'],
    ['Donaudampfschifffahrt', 'Donaudampfschifffahrt'],
  ])('%s is %s where there is little room', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  describe('in the list', () => {
    const me = { ...user('me', 'Zoe', 'society') };
    const listed = (id: string, name: string, perspective: 'politics' | 'society') => ({
      ...user(id, name, perspective),
      joinedAt: 0,
      connected: false,
    });

    it('begin with my perspective and with me, whoever is away comes last', () => {
      const here = people(
        [
          { clientId: 1, user: user('a', 'Joost', 'society') },
          { clientId: 2, user: user('p', 'Marlies', 'politics') },
        ],
        'me',
      );
      const list = groups({
        me,
        here,
        listed: [listed('away', 'Anna', 'society'), listed('a', 'Joost', 'society'), listed('me', 'Zoe', 'society')],
        seen: new Map([['away', 5]]),
      });
      expect(list.map(({ of }) => of)).toEqual(['society', 'politics']);
      expect(list[0]?.entries.map((entry) => [entry.user.name, entry.here, entry.since])).toEqual([
        ['Zoe', true, undefined],
        ['Joost', true, undefined],
        ['Anna', false, 5],
      ]);
    });

    it('keep projectors apart from people', () => {
      const wall = {
        clientId: 1,
        user: { ...user('w', 'Beamer', 'politics'), perspective: null, role: 'observer' as const },
      };
      const list = groups({ me, here: people([wall], 'me') });
      expect(list.map(({ of, entries }) => [of, entries.length])).toEqual([
        ['society', 1],
        ['watching', 1],
      ]);
    });

    it('hold who has just been renamed once', () => {
      const here = people([{ clientId: 1, user: user('a', 'Neu', 'society') }], 'me');
      const list = groups({ me, here, listed: [listed('a', 'Alt', 'politics')] });
      expect(list.flatMap(({ entries }) => entries.map((entry) => entry.user.name))).toEqual(['Zoe', 'Neu']);
    });
  });
});
