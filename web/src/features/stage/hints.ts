/** What a facilitator may want to know now, one thing at a time; never more than a line. */
import type { Perspective, Step, Written } from '../../model/contract';

export interface Shorter {
  readonly title: string;
  /** Minutes it could do without. */
  readonly by: number;
}

export type Hint =
  | { readonly kind: 'answered' | 'written' | 'ready' }
  | { readonly kind: 'quiet'; readonly minutes: number }
  | { readonly kind: 'late'; readonly minutes: number; readonly shorter: readonly Shorter[] };

export interface Situation {
  readonly step: Step | undefined;
  readonly running: boolean;
  /** Who counts, by perspective. */
  readonly people: Partial<Record<Perspective, number>>;
  /** How many have said that they are ready, and how many can. */
  readonly ready: number;
  readonly able: number;
  readonly written: Written | undefined;
  /** Of the poll that is open. */
  readonly turnout: { readonly answered: number; readonly of: number } | undefined;
  /** In ms; for how long nobody has done anything. */
  readonly still: number;
  /** In ms; how much later than planned it will end. */
  readonly late: number | undefined;
  /** The steps to come, without those that are left out. */
  readonly toCome: readonly Step[];
}

const MINUTE = 60_000;
const STILL = 2 * MINUTE;
const LATE = 10 * MINUTE;
/** A step keeps two thirds of its time, and no step goes below this, in minutes. */
const LEAST = 3;
const PARTS = 3;
/** More steps than this in one line are no help. */
const MOST = 3;

export function hintOf(now: Situation): Hint | undefined {
  const { step, running, turnout } = now;
  if (!step) return undefined;
  if (running) {
    if (turnout && turnout.of > 0 && turnout.answered >= turnout.of) return { kind: 'answered' };
    if (step.kind === 'writing' && allWrote(now)) return { kind: 'written' };
    if (now.able > 0 && now.ready >= now.able) return { kind: 'ready' };
  }
  if (now.late !== undefined && now.late >= LATE)
    return { kind: 'late', minutes: Math.floor(now.late / MINUTE), shorter: shorten(now.toCome, now.late) };
  if (running && step.kind === 'writing' && now.still >= STILL)
    return { kind: 'quiet', minutes: Math.floor(now.still / MINUTE) };
  return undefined;
}

/** Facilitators may write, but nobody waits for them. */
function allWrote({ step, written, people }: Situation): boolean {
  if (written?.step !== step?.id) return false;
  const waited = (Object.keys(people) as Perspective[]).filter(
    (perspective) => perspective !== 'facilitation' && (people[perspective] ?? 0) > 0,
  );
  return (
    waited.length > 0 && waited.every((perspective) => (written?.by[perspective] ?? 0) >= (people[perspective] ?? 0))
  );
}

/** Which steps to come could be shorter, and by how much, so that `late` ms are made up for: the longest ones first. */
export function shorten(steps: readonly Step[], late: number): Shorter[] {
  let missing = Math.ceil(late / MINUTE);
  const found: Shorter[] = [];
  // A break is a promise.
  const longest = steps.filter(({ kind }) => kind !== 'break').toSorted((a, b) => b.minutes - a.minutes);
  for (const { title, minutes } of longest) {
    const by = Math.min(missing, Math.floor(minutes / PARTS), minutes - LEAST);
    if (by < 1 || found.length === MOST) break;
    found.push({ title, by });
    missing -= by;
  }
  return found;
}
