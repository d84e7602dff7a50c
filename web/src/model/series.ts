/** Values of an indicator over time, as a line in a box and in words' terms. */
import type { Indicator, Measurement } from './contract';

/** The number now, and of when it is. */
export interface Now {
  readonly value: number;
  readonly date?: string;
}

/** What was said to be the number now, else the newest value. */
export function nowOf({ current, date, measurements }: Indicator): Now | undefined {
  if (current !== undefined) return { value: current, ...(date !== undefined && { date }) };
  const last = measurements?.findLast(({ value }) => value !== undefined);
  if (last?.value === undefined) return undefined;
  return { value: last.value, ...(last.date !== undefined && { date: last.date }) };
}

/** A value with its day, at its place in a box: 0 is left and top, 1 is right and bottom. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly date: string;
}

export interface Series {
  readonly points: readonly Point[];
  /** Heights of baseline and target, those that there are. */
  readonly baseline?: number;
  readonly target?: number;
  /** Values at the top and the bottom of the box. */
  readonly high: number;
  readonly low: number;
}

type Dated = Measurement & { readonly date: string; readonly value: number };

/** The line of an indicator; nothing with fewer than two values that have a day. */
export function seriesOf(indicator: Indicator): Series | undefined {
  const dated = (indicator.measurements ?? []).filter(
    (one): one is Dated => one.date !== undefined && one.value !== undefined,
  );
  if (dated.length < 2) return undefined;
  const { baseline, target } = indicator;
  const values = [...dated.map(({ value }) => value), ...[baseline, target].filter((one) => one !== undefined)];
  const { high, low } = bounds(values);
  const days = dated.map(({ date }) => Date.parse(date));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const y = (value: number): number => (high - value) / (high - low);
  return {
    // Several values of one day stand one above the other.
    points: dated.map(({ value, date }, at) => {
      return { x: to === from ? 0.5 : ((days[at] ?? from) - from) / (to - from), y: y(value), value, date };
    }),
    ...(baseline !== undefined && { baseline: y(baseline) }),
    ...(target !== undefined && { target: y(target) }),
    high,
    low,
  };
}

/** Round values around all others; nothing when it is in reach, so that small changes do not look large. */
function bounds(values: readonly number[]): { high: number; low: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = least > 0 && least > most * 0.75 ? least : Math.min(0, least);
  const high = most < 0 && most < least * 0.75 ? most : Math.max(0, most);
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-9)));
  const round = { high: Math.ceil(high / step) * step, low: Math.floor(low / step) * step };
  return round.high === round.low ? { high: round.high + step, low: round.low - step } : round;
}
