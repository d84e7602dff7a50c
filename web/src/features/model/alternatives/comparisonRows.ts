/** What stands in the rows of the comparison, in the words of the interface. */
import type { Alternative, Comparison } from '../../../model/alternatives';
import { money } from '../../../model/figures';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { figureWords } from '../../../texts/figures';

export interface Field {
  readonly words: readonly string[];
  readonly tone?: 'warning' | 'muted' | 'nothing';
  /** Card that the field is about. */
  readonly card?: string;
  /** Words of people, in the language of the workshop. */
  readonly said?: boolean;
}

export interface Line {
  readonly key: string;
  readonly label: string;
  /** The label is somebody's words. */
  readonly said?: boolean;
  /** One per model. */
  readonly fields: readonly Field[];
}

export interface Section {
  readonly key: 'costs' | 'goals' | 'assumptions' | 'losses';
  readonly lines: readonly Line[];
}

const PARTS = ['running', 'change', 'experiment'] as const;
const RESOURCES = ['posts', 'hours', 'rooms'] as const;

export function sectionsOf(desk: Desk, { alternatives, rows }: Comparison): Section[] {
  const line = (key: string, field: (one: Alternative) => Field): Line => ({
    key,
    label: t(`alternatives-line-${key}`),
    fields: alternatives.map(field),
  });
  const split = alternatives.some(({ costs }) => costs.change > 0 || costs.experiment > 0);
  const used = RESOURCES.filter((resource) => alternatives.some((one) => one[resource] > 0));
  return [
    {
      key: 'costs',
      lines: [
        line('total', ({ costs }) => some(costs.total, euros(costs.total))),
        ...(split ? PARTS : []).map((part) => line(part, ({ costs }) => some(costs[part], euros(costs[part])))),
        ...used.map((resource) => line(resource, (one) => some(one[resource], figureWords(one[resource])))),
      ],
    },
    {
      key: 'goals',
      lines: [
        line('outcomes', ({ outcomesReached, outcomes }) => ({
          words: [t('alternatives-outcomes', { reached: outcomesReached, count: outcomes })],
        })),
        ...rows.map((row): Line => {
          return { key: `${row.lane} ${row.title}`, label: row.title, said: true, fields: row.cells.map(goal) };
        }),
      ],
    },
    {
      key: 'assumptions',
      lines: [
        line('assumptions', ({ assumptions: { count, unchecked } }) => ({
          words: [t('alternatives-assumptions', { count, unchecked })],
        })),
        line('riskiest', (one) => riskiest(desk, one)),
      ],
    },
    {
      key: 'losses',
      lines: [
        line('conflicts', ({ conflicts: { count, open } }) =>
          some(count, t('alternatives-conflicts', { count, open })),
        ),
        line('losers', ({ losers }) =>
          losers.length === 0 ? NOTHING() : { words: losers.map(({ who }) => who), said: true },
        ),
      ],
    },
  ];
}

function goal(cell: Comparison['rows'][number]['cells'][number]): Field {
  if (!cell) return { words: [t('alternatives-goal-none')], tone: 'muted' };
  const { card, cents, reached } = cell;
  if (!reached) return { words: [t('alternatives-goal-unreached')], tone: 'warning', card };
  return { words: [t('alternatives-goal-reached'), ...(cents > 0 ? [euros(cents)] : [])], card };
}

function riskiest(desk: Desk, { assumptions: { riskiest, risk } }: Alternative): Field {
  const link = desk.snapshot.allLinks.get(riskiest ?? '');
  if (!link || risk === undefined) return NOTHING();
  const title = (id: string): string => desk.snapshot.everyCard.get(id)?.title.trim() || t('model-card-untitled');
  const words = t('alternatives-leads', { from: title(link.from), to: title(link.to) });
  return { words: [words, t('alternatives-risk', { risk })], card: link.from };
}

function some(count: number, words: string): Field {
  return count > 0 ? { words: [words] } : NOTHING();
}

const NOTHING = (): Field => ({ words: [t('alternatives-nothing')], tone: 'nothing' });

function euros(cents: number): string {
  return t('facts-amount-money', { amount: money(Math.round(cents / 100), currentLanguage()) });
}
