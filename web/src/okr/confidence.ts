/** How sure people are that a key result will be reached. It says nothing about progress, and never enters it. */
import type { CheckIn } from '../model/contract';
import { compareText } from './entries';

export const CONFIDENCE_MAX = 10;

export interface Confidence {
  /** 0 (not at all) to 10 (certain), as last said. */
  readonly confidence?: number;
  /** Against the one said before; absent when there was none. */
  readonly change?: number;
}

/** Check-ins from the first to the last: by date, those of one day by when they were written, then by id. No date comes first. */
export function inTime(checkIns: readonly CheckIn[] | undefined): CheckIn[] {
  return [...(checkIns ?? [])].sort(
    (a, b) =>
      compareText(a.date ?? '', b.date ?? '') || Number(a.at ?? 0) - Number(b.at ?? 0) || compareText(a.id, b.id),
  );
}

/** The last confidence said, and last minus the one before. A check-in without one changes nothing. */
export function confidenceOf(checkIns: readonly CheckIn[] | undefined): Confidence {
  const said = inTime(checkIns).flatMap(({ confidence }) => (confidence === undefined ? [] : [within(confidence)]));
  const [last, before] = [said.at(-1), said.at(-2)];
  if (last === undefined) return {};
  return { confidence: last, ...(before !== undefined && { change: last - before }) };
}

function within(confidence: number): number {
  return Math.min(Math.max(Math.trunc(confidence), 0), CONFIDENCE_MAX) + 0;
}
