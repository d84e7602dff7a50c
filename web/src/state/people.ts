/** From devices to people. */
import type { ListedParticipant } from '../api/shapes';
import type { Participant, Perspective } from '../model/contract';
import type { Place, User } from '../model/presence';
import type { Device } from '../sync/presence';
import type { Person, WorkshopState } from './workshop.svelte';

/** In the order they are counted. */
export const PERSPECTIVES: readonly Perspective[] = ['politics', 'administration', 'society', 'facilitation'];

const rank = ({ perspective }: User) => {
  const index = perspective ? PERSPECTIVES.indexOf(perspective) : PERSPECTIVES.length;
  return index < 0 ? PERSPECTIVES.length : index;
};

/**
 * One entry per person, by perspective and name, without `me`. Of several devices the one that works on something
 * counts. Observers see no id, but a seat that is the same for all devices of a person.
 */
export function people(devices: readonly Device[], me: string): Person[] {
  const found = new Map<string, Person>();
  for (const device of devices) {
    if (device.user.id === me) continue;
    const key = device.user.id ?? device.user.seat ?? `device ${device.clientId}`;
    const known = found.get(key);
    if (!known || (!known.at?.card && device.at?.card)) found.set(key, device);
  }
  return [...found.values()].sort(
    (a, b) =>
      rank(a.user) - rank(b.user) || (a.user.name ?? '').localeCompare(b.user.name ?? '') || a.clientId - b.clientId,
  );
}

/** Somebody in the list of people. */
export interface Entry {
  /** Unique in the list. */
  readonly key: string;
  readonly user: User;
  readonly me: boolean;
  readonly here: boolean;
  /** The person in the room, when they are here and it is not me. */
  readonly person?: Person;
  readonly at?: Place;
  /** Since when they are away, in ms since 1970, if that was noticed. */
  readonly since?: number;
}

/** What people in a list have in common: their perspective, none, or that they only watch, as projectors do. */
export type GroupOf = Perspective | null | 'watching';

export interface Group {
  readonly of: GroupOf;
  readonly entries: readonly Entry[];
}

interface Sources {
  readonly me: Participant;
  /** Everybody else who is here. */
  readonly here: readonly Person[];
  /** Everybody who joined, where one may know that. */
  readonly listed?: readonly ListedParticipant[] | undefined;
  /** When somebody was seen last, by id. */
  readonly seen?: ReadonlyMap<string, number>;
}

const groupOf = ({ role, perspective }: Entry['user']): GroupOf => (role === 'observer' ? 'watching' : perspective);

/** Everybody by perspective, and projectors last: mine first, and I first in it; those who are here before those who are not. */
export function groups({ me, here, listed = [], seen = new Map<string, number>() }: Sources): Group[] {
  const present = new Set([me.id, ...here.map(({ user }) => user.id)]);
  const entries: Entry[] = [
    { key: me.id, user: me, me: true, here: true },
    ...here.map((person) => ({
      key: person.user.id ?? `device ${person.clientId}`,
      user: person.user,
      me: false,
      here: true,
      person,
      ...(person.at && { at: person.at }),
    })),
    ...listed
      .filter(({ id }) => !present.has(id))
      .map((user) => {
        const since = seen.get(user.id);
        return { key: user.id, user, me: false, here: user.connected, ...(since !== undefined && { since }) };
      }),
  ];
  entries.sort(
    (a, b) =>
      Number(b.me) - Number(a.me) ||
      Number(b.here) - Number(a.here) ||
      (a.user.name ?? '').localeCompare(b.user.name ?? ''),
  );
  const order: GroupOf[] = [...PERSPECTIVES, null, 'watching'];
  const mine = groupOf(me);
  order.sort((a, b) => Number(b === mine) - Number(a === mine));
  return order
    .map((of) => ({ of, entries: entries.filter(({ user }) => groupOf(user) === of) }))
    .filter((group) => group.entries.length > 0);
}

/** How many people are in the room, in all and of each perspective; who only watches is not one of them. */
export function headcount({
  me,
  presence,
  protection,
  run,
}: Pick<WorkshopState, 'me' | 'presence' | 'protection' | 'run'>) {
  // Nobody is seen in a protected workshop; who joined is counted.
  if (protection) return joined(run.people);
  const present = [me, ...presence.people.map(({ user }) => user)].filter(({ role }) => role !== 'observer');
  const counts = PERSPECTIVES.map((perspective) => ({
    perspective,
    count: present.filter((user) => user.perspective === perspective).length,
  })).filter(({ count }) => count > 0);
  return { all: present.length, counts };
}

/** How many people joined, in all and of each perspective. */
export function joined(people: Partial<Record<Perspective, number>>) {
  const counts = PERSPECTIVES.map((perspective) => ({ perspective, count: people[perspective] ?? 0 }));
  return {
    all: counts.reduce((sum, { count }) => sum + count, 0),
    counts: counts.filter(({ count }) => count > 0),
  };
}

/** What one sees as a letter, a sign or a picture, however it is encoded. */
function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

/** Up to two letters for a face; one picture where the name is made of pictures. */
export function initials(name: string): string {
  const words = name
    .split(/[\s.-]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]+/u, ''));
  const named = words.filter(Boolean);
  const upper = (word: string) => graphemes(word.toLocaleUpperCase());
  const [first, last] = [named[0] ?? name.trim(), named.length > 1 ? named.at(-1) : undefined];
  const letters = last === undefined ? upper(first).slice(0, 2) : [upper(first)[0], upper(last)[0]];
  const picture = letters.findIndex(
    (letter) => letter !== undefined && /\p{Extended_Pictographic}|\p{RI}/u.test(letter),
  );
  return picture < 0 ? letters.join('') : (letters[picture] ?? '');
}

/** The given name as a letter where the whole name takes more room than there is. */
export function shortName(name: string): string {
  const [given, ...rest] = name.split(' ');
  const letters = graphemes(name).length;
  return rest.length === 0 || letters <= 12 ? name : `${graphemes(given ?? '')[0] ?? ''}. ${rest.join(' ')}`;
}
