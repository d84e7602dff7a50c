/** What a workshop may go on with. */
import { overlap, partAfter, partOn, spanOf, spanOfPart } from '../../okr/cycles';
import { type Okr, standing } from '../../okr/entries';
import { standingOf } from '../../okr/progress';
import { t } from '../../texts/texts.svelte';

/** A cycle that the new workshop may begin with. */
export interface Around {
  readonly id: string;
  readonly kind: 'quarter' | 'tertial';
  readonly year: number;
  readonly part: number;
  readonly start: string;
  readonly end: string;
  /** It is still to begin. */
  readonly next: boolean;
}

/** Quarters and tertials from today on, but for those in which another cycle that comes along runs. */
export function cyclesAround(okr: Okr = {}): Around[] {
  const today = new Intl.DateTimeFormat('sv-SE').format();
  const kept = standing(okr.cycles)
    .flatMap((one) => spanOf(one) ?? [])
    .filter(({ end }) => end >= today);
  return (['quarter', 'tertial'] as const).flatMap((kind) => {
    const now = partOn(kind, today);
    const after = partAfter(kind, now);
    return [now, after, partAfter(kind, after)].flatMap(({ year, part }) => {
      const span = spanOfPart(kind, year, part);
      if (!span || kept.some((one) => overlap(one, span))) return [];
      return [{ ...{ id: `${kind} ${span.start}`, kind, year, part, next: span.start > today }, ...span }];
    });
  });
}

/** The one that goes on as the last one did. */
export function likeliest(cycles: readonly Around[], okr: Okr = {}): string {
  const kind = standing(okr.cycles).findLast((one) => one.kind === 'quarter' || one.kind === 'tertial')?.kind;
  const next = cycles.filter((one) => one.next);
  return (next.find((one) => one.kind === kind) ?? next[0])?.id ?? '';
}

export function nameOfCycle({ kind, year, part }: Around): string {
  return t(`okr-cycle-${kind}-name`, { part, year: String(year) });
}

/** What is not reached yet: objectives with their key results, as the server proposes them. */
export function openOnes(okr: Okr): string[] {
  const progress = standingOf(okr);
  const reached = new Set(
    [...progress.keyResults, ...progress.objectives].flatMap((one) => ((one.progress ?? 0) >= 1 ? [one.id] : [])),
  );
  for (const { id, score } of standing(okr.objectives)) if (score === 100) reached.add(id);
  return [...standing(okr.objectives), ...standing(okr.keyResults)].flatMap(({ id }) => (reached.has(id) ? [] : [id]));
}
