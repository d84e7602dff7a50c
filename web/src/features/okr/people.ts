/** Names that were used before or are here, for fields that ask for one. */
import { standing } from '../../okr/entries';
import type { OkrDesk } from './desk.svelte';

export function namesIn(desk: OkrDesk): string[] {
  const { okr, workshop } = desk;
  const names = [
    workshop.me.name,
    ...workshop.presence.people.map(({ user }) => user.name),
    ...standing(okr.objectives).map(({ owner }) => owner),
    ...standing(okr.keyResults).map(({ owner }) => owner),
    ...standing(okr.roles).map(({ person }) => person),
  ];
  return [...new Set(names.filter((name) => name !== undefined))].sort((a, b) => a.localeCompare(b));
}

/** Everybody who looks after something. */
export function ownersIn({ okr }: OkrDesk): string[] {
  const names = [...standing(okr.objectives), ...standing(okr.keyResults)].flatMap(({ owner }) => owner?.trim() || []);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
