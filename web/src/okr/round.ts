/** A round of check-ins: who was heard on a day, where help is wanted, and what fell. */
import type { CheckIn, KeyResult } from '../model/contract';
import { inTime } from './confidence';
import { isBlank } from './entries';
import { type Progress, progressOf } from './progress';

/** What a check-in of the day says. */
export interface Heard {
  readonly keyResult: KeyResult;
  /** The last one of the day. */
  readonly checkIn: CheckIn;
  readonly now: Progress;
  /** How it stood before the day. */
  readonly before: Progress;
  readonly help: boolean;
  /** Less sure, or further away than before. */
  readonly fell: boolean;
}

export interface Round {
  readonly heard: readonly Heard[];
  /** Those of which nothing was said on the day. */
  readonly open: readonly KeyResult[];
}

/** The round of `today` over these key results, in their order. */
export function roundOf(keyResults: readonly KeyResult[], today: string): Round {
  const heard: Heard[] = [];
  const open: KeyResult[] = [];
  for (const keyResult of keyResults) {
    const all = inTime(keyResult.checkIns);
    const checkIn = all.findLast(({ date }) => date === today);
    if (!checkIn) {
      open.push(keyResult);
      continue;
    }
    const now = progressOf(keyResult);
    const before = progressOf({ ...keyResult, checkIns: all.filter(({ date }) => (date ?? '') < today) });
    const fell = less(now.confidence, before.confidence) || less(now.progress, before.progress);
    heard.push({ keyResult, checkIn, now, before, help: !isBlank(checkIn.help), fell });
  }
  return { heard, open };
}

function less(now: number | undefined, before: number | undefined): boolean {
  return now !== undefined && before !== undefined && now < before;
}
