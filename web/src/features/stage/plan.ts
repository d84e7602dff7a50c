/** The agenda as facilitators see it: what is done, what comes, and where a step goes when it is moved. */
import type { Run, Step } from '../../model/contract';

export type StepState = 'done' | 'current' | 'next' | 'skipped';

/** How far a step is. A step that was passed without having run has been skipped. */
export function stepState(
  steps: readonly Step[],
  id: string,
  run: { readonly state: Run['state']; readonly step?: string | undefined; readonly times: NonNullable<Run['times']> },
): StepState {
  const at = steps.findIndex((step) => step.id === id);
  const on = run.state === 'running' || run.state === 'paused';
  const current = on ? steps.findIndex((step) => step.id === run.step) : -1;
  if (current >= 0 && at === current) return 'current';
  if (steps[at]?.skipped === true) return 'skipped';
  if (run.state === 'ended') return run.times[id] ? 'done' : 'skipped';
  if (current >= 0 && at < current) return run.times[id] ? 'done' : 'skipped';
  return 'next';
}

/** Minutes of all steps that are not left out. */
export function totalMinutes(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes, skipped }) => sum + (skipped === true ? 0 : minutes), 0);
}

/** Where a step goes that is moved: before `before`, to the end without it; undefined when it stays where it is. */
export function placeOf(steps: readonly Step[], id: string, to: number): { readonly before?: string } | undefined {
  const from = steps.findIndex((step) => step.id === id);
  const at = Math.max(0, Math.min(to, steps.length - 1));
  if (from < 0 || at === from) return undefined;
  const before = steps.filter((step) => step.id !== id)[at]?.id;
  return before === undefined ? {} : { before };
}

/** The next time it is `HH:MM` on this device, in ms since 1970; undefined when that is no time of day. */
export function nextAt(time: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const day = new Date(now);
  day.setHours(Number(hours), Number(minutes), 0, 0);
  // A workshop that ends after midnight has its end tomorrow; one that is late by hours still had it today.
  if (day.getTime() < now - 6 * 3_600_000) day.setDate(day.getDate() + 1);
  return day.getTime();
}

/** `HH:MM` on this device. */
export function timeOfDay(at: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = new Date(at);
  return `${two(day.getHours())}:${two(day.getMinutes())}`;
}
