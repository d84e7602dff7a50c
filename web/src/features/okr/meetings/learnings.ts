/** What was learned, as it is listed: by the talk it comes from, by cycle and objective. */
import type { Learning, LearningSource } from '../../../model/contract';
import { isBlank, standing } from '../../../okr/entries';
import type { OkrDesk } from '../desk.svelte';

/** What a review said of an objective. */
export function learningsAbout(desk: OkrDesk, objective: string): Learning[] {
  return standing(desk.okr.learnings).filter((one) => one.source !== 'retrospective' && one.objective === objective);
}

/** What a talk about the cycle that is looked at said, apart from its objectives. What belongs to none is never lost. */
export function learningsFrom(desk: OkrDesk, source: LearningSource): Learning[] {
  const cycles = new Set(desk.cycles.map(({ id }) => id));
  return standing(desk.okr.learnings).filter(
    (one) =>
      (one.source ?? 'review') === source &&
      (source === 'retrospective' || desk.objective(one.objective ?? '') === undefined) &&
      (one.cycle === desk.cycle?.id || !cycles.has(one.cycle ?? '')),
  );
}

/** What is for the budget: of all cycles, from review and retrospective. */
export function forBudget(desk: OkrDesk): Learning[] {
  return standing(desk.okr.learnings).filter((one) => one.tag === 'budget' && !isBlank(one.text));
}

/** The cycle it is about; that of its objective where nobody said. */
export function cycleOf(desk: OkrDesk, { cycle, objective }: Learning): string | undefined {
  const of = cycle ?? desk.objective(objective ?? '')?.cycle;
  return desk.cycles.find(({ id }) => id === of)?.id;
}
