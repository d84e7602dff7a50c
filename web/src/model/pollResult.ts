/** What came of a poll, put in order for a chart and a table. Figures come from the server and are not worked out anew. */
import type { GroupResult, OptionResult, Perspective, PollDraft, PollKind, PollOption, PollResult } from './contract';
import { rangeOf, stepsOf } from './pollAnswer';

/** What a chart is drawn from: a poll or an earlier round of it. */
export interface Shown {
  readonly asked: PollDraft;
  readonly result: PollResult;
}

const AS_TODAY = 'P';

/** The letter by which each option is called: in their order, and P for how it is today. */
export function lettersOf(options: readonly PollOption[]): Map<string, string> {
  const letters = new Map<string, string>();
  const taken = options.some((one) => one.asToday === true);
  let at = 0;
  for (const option of options) {
    if (option.asToday === true) letters.set(option.id, AS_TODAY);
    else {
      if (taken && letterAt(at) === AS_TODAY) at += 1;
      letters.set(option.id, letterAt(at));
      at += 1;
    }
  }
  return letters;
}

/** A to Z, then AA, AB, …: there are at most 40 options. */
function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `A${last}`;
}

/** A bar of a chart. */
export interface Bar {
  readonly id: string;
  readonly option: PollOption;
  readonly letter: string;
  /** In a distribution: the value that is counted. */
  readonly value?: number;
  /** What the bar is as long as. */
  readonly size: number;
  readonly of: OptionResult;
  /** Where the groups are, in the order of the groups. */
  readonly marks: readonly number[];
}

export interface Chart {
  /** What is drawn: means on a scale, sums of dots, or how often each value was given. */
  readonly form: 'mean' | 'sum' | 'count';
  readonly low: number;
  readonly high: number;
  readonly bars: readonly Bar[];
  readonly groups: readonly GroupResult[];
  /** The lane of each group beside the bar: 0 and 2 above it, 1 and 3 below. */
  readonly lanes: readonly number[];
}

/** Kinds of which one option shows how often each value was given. */
const COUNTED: readonly PollKind[] = ['scale', 'fist', 'confidence', 'consent'];
/** Marks nearer to each other than this part of the axis would lie on each other, figures and all. */
const APART = 0.13;

/** Options with the least resistance first; otherwise as they were asked. */
export function inOrder(kind: PollKind, options: readonly PollOption[], result: PollResult): PollOption[] {
  const list = [...options];
  if (kind !== 'resistance') return list;
  const mean = new Map(result.options.map((one) => [one.option, one.mean]));
  return list.sort((a, b) => (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0));
}

export function chartOf({ asked, result }: Shown): Chart {
  const letters = lettersOf(asked.options);
  const figures = new Map(result.options.map((one) => [one.option, one]));
  const rows = inOrder(asked.kind, asked.options, result).flatMap((option) => {
    const of = figures.get(option.id);
    return of ? [{ option, of, letter: asked.options.length > 1 ? (letters.get(option.id) ?? '') : '' }] : [];
  });
  const [low, high] = rangeOf(asked);
  if (asked.kind === 'consent' || (asked.options.length === 1 && COUNTED.includes(asked.kind))) {
    const bars = rows.flatMap(({ option, of, letter }) =>
      stepsOf([low, high]).map((value) => {
        const size = of.counts[String(value)] ?? 0;
        return { id: `${option.id}:${value}`, option, letter, value, size, of, marks: [] };
      }),
    );
    const most = Math.max(1, ...bars.map(({ size }) => size));
    return { form: 'count', low: 0, high: most, bars, groups: result.groups, lanes: [] };
  }
  const sums = asked.kind === 'dots';
  const bars = rows.map(({ option, of, letter }): Bar => {
    const marks = result.groups.map((group) => {
      const mine = group.options.find((one) => one.option === option.id);
      return (sums ? mine?.sum : mine?.mean) ?? 0;
    });
    return { id: option.id, option, letter, size: sums ? of.sum : of.mean, of, marks };
  });
  const least = sums ? 0 : low;
  const most = sums ? Math.max(1, ...bars.map(({ size }) => size)) : Math.max(high, low + 1);
  const lanes = lanesOf(
    bars.map(({ marks }) => marks),
    result.groups.length,
    APART * (most - least),
  );
  return { form: sums ? 'sum' : 'mean', low: least, high: most, bars, groups: result.groups, lanes };
}

/** A lane for each group, so that nowhere two marks of a lane come nearer than `gap`: first above the bar, then below. */
export function lanesOf(rows: readonly (readonly number[])[], groups: number, gap: number): number[] {
  const lanes: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const order = group === 0 ? [0] : [1, 0, 2, 3, 4];
    const free = order.find((lane) =>
      lanes.every(
        (taken, other) =>
          taken !== lane || rows.every((marks) => Math.abs((marks[group] ?? 0) - (marks[other] ?? 0)) >= gap),
      ),
    );
    lanes.push(free ?? groups);
  }
  return lanes;
}

/** Where a value stands on the axis, 0 to 1. */
export function part(value: number, { low, high }: Pick<Chart, 'low' | 'high'>): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}

/** Values at which the axis is marked: its ends, and its middle where that is a whole number. */
export function ticksOf({ low, high, form }: Pick<Chart, 'low' | 'high' | 'form'>): number[] {
  if (form !== 'mean') return [];
  const middle = (low + high) / 2;
  return Number.isInteger(middle) ? [low, middle, high] : [low, high];
}

/** Perspectives of groups that had to be joined: none where nothing was. */
export function joinedOf({ groups, joined }: PollResult): (Perspective | null)[][] {
  if (!joined) return [];
  const shown = groups.map(({ perspectives }) => (perspectives.length === 0 ? [null] : perspectives));
  return shown.filter((one) => one.length > 1);
}

/** A figure of an option before and after. */
export interface Step {
  readonly option: PollOption;
  readonly letter: string;
  readonly values: readonly (number | undefined)[];
}

/** Every option of several rounds in a row, with its mean in each of them: an option that is in both is the same by its id. */
export function stepsBetween(rounds: readonly Shown[]): Step[] {
  const last = rounds.at(-1);
  if (!last) return [];
  const options = new Map(rounds.flatMap(({ asked }) => asked.options.map((one) => [one.id, one] as const)));
  const letters = lettersOf([...options.values()]);
  const rows = [...options.values()].map((option) => ({
    option,
    letter: letters.get(option.id) ?? '',
    values: rounds.map(({ asked, result }) => {
      const of = result.options.find((one) => one.option === option.id);
      return of && (asked.kind === 'dots' ? of.sum : of.mean);
    }),
  }));
  if (last.asked.kind !== 'resistance') return rows;
  return rows.sort((a, b) => (a.values.at(-1) ?? Infinity) - (b.values.at(-1) ?? Infinity));
}

/** How much of a chart has room on a wall, in heights of a line. */
export interface Fit {
  readonly chart: Chart;
  /** Bars that have no room. */
  readonly leftOut: number;
}

/** Height of a bar with the lines above and below it that its groups need; the styles of the chart repeat it. */
export const BAR_LINES = 2.2;
const COUNT_LINES = 1.8;
/** Of the line that tells what is left out. */
const MORE_LINES = 1.5;
export const LANE_LINES = 1.35;

export function lanesAround(lanes: readonly number[]): { above: number; below: number } {
  const above = lanes.includes(2) ? 2 : lanes.includes(0) ? 1 : 0;
  const below = Math.max(0, ...lanes.map((lane) => (lane === 1 ? 1 : lane > 2 ? lane - 1 : 0)));
  return { above, below };
}

/** As much of a chart as has room: rather all bars without groups than some with them. */
export function fitted(chart: Chart, lines: number): Fit {
  const { above, below } = lanesAround(chart.lanes);
  const line = chart.form === 'count' ? COUNT_LINES : BAR_LINES;
  if (chart.bars.length * (line + (above + below) * LANE_LINES) <= lines) return { chart, leftOut: 0 };
  const all = chart.bars.length * line <= lines;
  const bars = all ? chart.bars : chart.bars.slice(0, Math.max(1, Math.floor((lines - MORE_LINES) / line)));
  const bare = bars.map((bar) => ({ ...bar, marks: [] }));
  return { chart: { ...chart, bars: bare, groups: [], lanes: [] }, leftOut: chart.bars.length - bars.length };
}
