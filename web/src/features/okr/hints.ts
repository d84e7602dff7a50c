/** What the help with wording says of a title: one thing at a time, never in the way. */
import type { KeyResult, Objective } from '../../model/contract';
import type { Finding } from '../../okr/help';
import { helpWithKeyResult } from '../../okr/keyResultHelp';
import { helpWithObjective } from '../../okr/objectiveHelp';
import { figureWords } from '../../texts/figures';
import { t } from '../../texts/texts.svelte';
import type { OkrDesk } from './desk.svelte';

export interface Hint {
  readonly key: string;
  readonly says: string;
  readonly asks: string;
  readonly finding: Finding;
}

/** What is to be said of an objective; what is fine needs no words. */
export function hintForObjective(desk: OkrDesk, { id, title }: Objective): Hint | undefined {
  return first(desk, id, title, 'objective', helpWithObjective(title, desk.workshop.language));
}

/** The same for a key result. Who it belongs to and by when are fields beside it, and not about its words. */
export function hintForKeyResult(desk: OkrDesk, keyResult: KeyResult, objective: string): Hint | undefined {
  const past = (keyResult.checkIns ?? []).flatMap(({ date, value }) =>
    date === undefined || value === undefined ? [] : [{ date, value }],
  );
  const findings = helpWithKeyResult({ ...keyResult, past, around: [objective] }, desk.workshop.language);
  const words = findings.filter(({ rule }) => rule !== 'owner' && rule !== 'date');
  return first(desk, keyResult.id, keyResult.title, 'keyresult', words);
}

function first(
  desk: OkrDesk,
  id: string,
  title: string,
  about: 'objective' | 'keyresult',
  findings: readonly Finding[],
): Hint | undefined {
  for (const finding of findings) {
    const key = `${id} ${finding.rule} ${title}`;
    if (finding.severity === 'good' || desk.leftAlone.has(key)) continue;
    const kind = `${about}-${finding.rule}`;
    const { parts } = finding;
    const values = {
      word: parts.word ?? '',
      instead: parts.instead ?? t('okr-hint-plainer'),
      count: parts.count ?? 0,
      baseline: parts.baseline === undefined ? '–' : figureWords(parts.baseline),
      target: parts.target === undefined ? '–' : figureWords(parts.target),
    };
    const asks = parts.question ? t(`okr-side-${parts.question}`) : t(`okr-hint-${kind}-ask`, values);
    return { key, says: t(`okr-hint-${kind}`, values), asks, finding };
  }
  return undefined;
}
