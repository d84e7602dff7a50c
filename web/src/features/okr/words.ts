/** OKRs in the words of the interface. What the wall says too is in texts/okrWords.ts. */
import { deleterOf } from '../../doc/authorship';
import type { Cycle, Tie } from '../../model/contract';
import { titleOf } from '../../texts/okrWords';
import { dayWords } from '../../texts/figures';
import { t } from '../../texts/texts.svelte';
import type { OkrDesk, Removed } from './desk.svelte';

export {
  bandWords,
  barWords,
  confidenceWords,
  cycleName,
  kpiWords,
  LEVELS,
  levelOf,
  percent,
  sinceWords,
  titleOf,
  valueWords,
} from '../../texts/okrWords';

/** The name of what a tie leads to; nothing where it is gone or cannot be seen. */
export function tieName(desk: OkrDesk, { target, to }: Pick<Tie, 'target' | 'to'>): string | undefined {
  const { okr } = desk;
  switch (target) {
    case 'card': {
      const card = desk.cards.find(({ id }) => id === to);
      return card && t('okr-tie-card', { lane: t(`model-lane-${card.lane}`), title: titleOf(card) });
    }
    case 'indicator':
      return named(desk.indicators.find(({ id }) => id === to)?.name);
    case 'goal':
      return named(okr.goals?.find(({ id }) => id === to)?.title);
    case 'kpi':
      return named(okr.kpis?.find(({ id }) => id === to)?.title);
    case 'objective':
      return named(okr.objectives?.find(({ id }) => id === to)?.title);
    case 'team':
      return named(okr.teams?.find(({ id }) => id === to)?.title);
  }
}

function named(title: string | undefined): string | undefined {
  return title === undefined ? undefined : titleOf({ title });
}

/** What can be brought back on the spot. */
export const REMOVABLE = ['objectives', 'keyResults', 'kpis'] as const satisfies readonly Removed['root'][];

/** That something was deleted, by whom, and what went with it. */
export function noticeText(desk: OkrDesk, { root, id, byMe }: Removed): string {
  const { all, entries } = desk.editor[root].view;
  const title = titleOf(all.get(id) ?? { title: '' });
  const count = root === 'objectives' ? desk.keyResultsOf(id).length : 0;
  if (byMe) return t('okrnews-removed', { title, count });
  const name = desk.workshop.authors.of(deleterOf(entries, id))?.name;
  return name === undefined ? t('okrnews-lost-somebody', { title }) : t('okrnews-lost', { title, name });
}

/** The days of a cycle; of one without an end that it has none. */
export function cycleDays({ start, end }: Cycle): string {
  if (start !== undefined && end !== undefined)
    return t('okr-cycle-days', { start: dayWords(start), end: dayWords(end) });
  return [start !== undefined && t('okr-cycle-from', { start: dayWords(start) }), t('okr-cycle-open')]
    .filter(Boolean)
    .join(', ');
}
