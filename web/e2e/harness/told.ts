/** A small model, and the same with something said about everything. */
import type { Board, Card } from '../../src/model/contract';
import { boardWith } from './sample';

export const [MONEY, VISITS, TRUST] = ['Geld der Stadt', 'Besuche', 'Vertrauen'] as const;

export const small = () =>
  boardWith({ input: [MONEY, 'Räume'], output: [VISITS], outcome: [TRUST] }, [
    [MONEY, VISITS, 'Fahrten gedeckt sind'],
    [VISITS, TRUST, 'ein Gesicht zählt'],
  ]);

/** The same with something said about everything. */
export function told(): Board {
  const board = small();
  const known: Partial<Card> = {
    level: 'municipality',
    resource: 'money',
    amount: 92_000,
    change: 10_000,
    tags: ['mobil'],
  };
  const [visits, trust] = board.links;
  return {
    ...board,
    cards: board.cards.map((card) =>
      card.title === MONEY ? { ...card, ...known } : card.title === TRUST ? { ...card, sdgs: [3], lag: 18 } : card,
    ),
    links: [
      { ...visits, evidence: 4, harm: 2 },
      { ...trust, evidence: 1, harm: 5, checkedBy: 'Frau Demir', checkHow: 'Befragung', checkState: 'running' },
    ] as Board['links'],
    indicators: [
      {
        id: 'indicator000000000000',
        card: board.cards.find(({ title }) => title === TRUST)?.id ?? '',
        order: 'a0',
        name: 'Anteil der Familien',
        unit: '%',
        baseline: 12,
        target: 35,
        measurements: [
          { id: 'one000000000000000000', date: '2025-06-30', value: 12 },
          { id: 'two000000000000000000', date: '2026-06-30', value: 19.6 },
        ],
      },
    ],
  };
}
