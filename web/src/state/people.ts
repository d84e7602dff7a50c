/** From devices to people. */
import type { Perspective } from '../model/contract';
import type { Device } from '../sync/presence';
import type { Person } from './workshop.svelte';

/** In the order they are counted. */
export const PERSPECTIVES: readonly Perspective[] = ['politics', 'administration', 'society', 'facilitation'];

const rank = (person: Person) => {
  const index = person.user.perspective ? PERSPECTIVES.indexOf(person.user.perspective) : PERSPECTIVES.length;
  return index < 0 ? PERSPECTIVES.length : index;
};

/**
 * One entry per person, by perspective and name, without `me`. Of several devices the one that works on something
 * counts. People without an id (as an observer sees them) stay one per device.
 */
export function people(devices: readonly Device[], me: string): Person[] {
  const found = new Map<string, Person>();
  for (const device of devices) {
    if (device.user.id === me) continue;
    const key = device.user.id ?? `device ${device.clientId}`;
    const known = found.get(key);
    if (!known || (!known.at?.card && device.at?.card)) found.set(key, device);
  }
  return [...found.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.user.name ?? '').localeCompare(b.user.name ?? '') || a.clientId - b.clientId,
  );
}

/** Up to two letters for a face. */
export function initials(name: string): string {
  const words = name.split(/[\s.-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [name];
  const take = letters.map((word) => [...(word ?? '')].slice(0, words.length > 1 ? 1 : 2).join(''));
  return take.join('').toLocaleUpperCase();
}
