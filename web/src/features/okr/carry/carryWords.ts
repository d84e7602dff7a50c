/** What is carried over, in words. */
import type { KeyResult, Objective, Tie } from '../../../model/contract';
import type { Carried } from '../../../okr/carryOver';
import { dayWords, withUnit } from '../../../texts/figures';
import { t } from '../../../texts/texts.svelte';
import type { OkrDesk } from '../desk.svelte';
import { bandWords, percent, tieName, titleOf, valueWords } from '../words';

/** How far a key result came: its last value with its day, the way, and the confidence. */
export function cameTo(desk: OkrDesk, keyResult: KeyResult): string {
  const stands = desk.progress.get(keyResult.id);
  if (stands?.value === undefined) return t('okr-unmeasured');
  const value = valueWords(keyResult, stands.value);
  return joined([
    stands.date === undefined ? value : t('carry-value-on', { value, day: dayWords(stands.date) }),
    stands.progress !== undefined && t('okr-way', { percent: percent(stands.progress) }),
    stands.confidence !== undefined && t('okr-confidence-of', { value: stands.confidence }),
  ]);
}

/** How far an objective came. */
export function reachedWords(desk: OkrDesk, objective: string): string {
  const part = desk.reached.get(objective)?.progress;
  return part === undefined ? t('okr-unmeasured') : t('okr-way', { percent: percent(part) });
}

/** What a draft will know beside its title. */
export function factsOf(desk: OkrDesk, drafts: Carried, draft: Objective | KeyResult): string {
  const ties = drafts.ties.filter(({ from }) => from === draft.id);
  const leading = (kind: Tie['kind']): string =>
    ties.flatMap((tie) => (tie.kind === kind ? (nameOf(desk, drafts, tie) ?? []) : [])).join(', ');
  const [pays, moves, needs] = [leading('pays'), leading('moves'), leading('needs')];
  return joined([
    'objective' in draft && numbers(desk, draft),
    draft.owner,
    draft.ambition && t(`okr-ambition-${draft.ambition}`),
    pays !== '' && t('carry-pays', { what: pays }),
    moves !== '' && t('okr-moves', { what: moves }),
    needs !== '' && t('carry-needs', { what: needs }),
  ]);
}

/** Whether a draft starts where it was to go: then it needs another target. */
export function isThereAlready({ kind, direction, baseline, target }: KeyResult): boolean {
  if ((kind !== undefined && kind !== 'metric') || baseline === undefined || target === undefined) return false;
  return direction === 'down' ? baseline <= target : direction !== 'keep' && baseline >= target;
}

function numbers(desk: OkrDesk, draft: KeyResult): string {
  const { kind, direction, baseline, target, low, high, unit } = draft;
  if (kind === 'milestone' || kind === 'ordinal') return t(`okr-kind-${kind}`);
  const before = desk.keyResults.find(({ id }) => id === draft.carriedFrom)?.baseline;
  const said = (value: number): string => withUnit(value, unit);
  return joined([
    baseline !== undefined &&
      (before === undefined || before === baseline
        ? t('carry-baseline', { value: said(baseline) })
        : t('carry-baseline-instead', { value: said(baseline), before: said(before) })),
    direction !== 'keep' && target !== undefined && t('carry-target', { value: said(target) }),
    (low !== undefined || high !== undefined) && t('carry-band', { band: bandWords(low, high, unit) }),
  ]);
}

function nameOf(desk: OkrDesk, { objectives }: Carried, tie: Tie): string | undefined {
  const carried = objectives.find(({ id }) => id === tie.to);
  return carried ? titleOf(carried) : tieName(desk, tie);
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
