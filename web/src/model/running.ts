/** Where a workshop stands in its agenda, and how its time goes by. Times are in ms, by the server's clock. */
import type { Run, Step } from './contract';

const MINUTE = 60_000;

/**
 * - `running`: there is time
 * - `last-minute`: a minute or less is left
 * - `over`: none is left
 * - `paused`: it stands still
 */
export type TimerWord = 'running' | 'last-minute' | 'over' | 'paused';

export interface Timer {
  /** Milliseconds left, below zero when the step is over time. */
  readonly left: number;
  /** Milliseconds the step may take, extensions included. */
  readonly length: number;
  readonly word: TimerWord;
}

/** The timer of the step that runs or is paused. */
export function timerOf(run: Partial<Run> | undefined, now: number): Timer | undefined {
  const length = run?.length ?? 0;
  if (run?.state === 'paused' && run.left !== undefined) return { left: run.left, length, word: 'paused' };
  if (run?.state !== 'running' || run.endsAt === undefined) return undefined;
  const left = run.endsAt - now;
  return { left, length, word: left <= 0 ? 'over' : left <= MINUTE ? 'last-minute' : 'running' };
}

/** Whole seconds to show: the last one is shown until the time is over. */
export function secondsOf(left: number): number {
  return Math.ceil(left / 1000);
}

/** `2:36`, `1:02:36`; of what is over time how much that is. */
export function clockFace(left: number): string {
  const seconds = Math.abs(secondsOf(left));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The steps that are not left out, the one it is at in any case. */
export function counted(steps: readonly Step[], current?: string): Step[] {
  return steps.filter((step) => step.skipped !== true || step.id === current);
}

/** The step after `current`; before the start, the first one. */
export function nextStep(steps: readonly Step[], current?: string): Step | undefined {
  const after = current === undefined ? -1 : steps.findIndex(({ id }) => id === current);
  return steps.slice(after + 1).find((step) => step.skipped !== true);
}

/** When the workshop will end if every step to come takes the time it is planned for; undefined once it has ended. */
export function forecastOf(run: Partial<Run> | undefined, steps: readonly Step[], now: number): number | undefined {
  if (steps.length === 0 || run?.state === 'ended') return undefined;
  const timer = timerOf(run, now);
  const at = timer ? steps.findIndex(({ id }) => id === run?.step) : -1;
  const rest = steps.slice(at + 1).filter((step) => step.skipped !== true);
  return now + Math.max(0, timer?.left ?? 0) + rest.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
}

/** What is said aloud of the time, and when. */
export const MARKS = [5 * MINUTE, MINUTE, 0] as const;

export type Mark = (typeof MARKS)[number];

/** The mark that lies between two looks at the timer of a step; what was over before is not said again. */
export function passed(before: Timer, after: Timer): Mark | undefined {
  return MARKS.findLast((mark) => before.left > mark && after.left <= mark && (mark === 0 || after.length > mark));
}
