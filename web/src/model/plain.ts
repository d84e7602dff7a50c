/** A model as the wall can show it: in plain words. */
import type { Card, Lane } from './contract';
import type { ImpactModel } from './impact';

/** The same model, in which every card that has plain words says them in place of its title. */
export function inPlainWords(model: ImpactModel): ImpactModel {
  const cards = new Map([...model.cards].map(([id, card]) => [id, plainly(card)]));
  const lane = (name: Lane): Card[] => model.lanes[name].map((card) => cards.get(card.id) ?? card);
  const lanes = {
    input: lane('input'),
    activity: lane('activity'),
    output: lane('output'),
    outcome: lane('outcome'),
    impact: lane('impact'),
  };
  return { ...model, cards, lanes };
}

function plainly(card: Card): Card {
  // In place of a title: on one line, and without the full stop, for the sentence goes on after it.
  const words = (card.plain ?? '').trim().replace(/\s+/gu, ' ').replace(/\.$/u, '');
  return words === '' ? card : { ...card, title: words };
}
