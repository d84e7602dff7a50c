import { describe, expect, it } from 'vitest';
import { readCases } from './cases';
import { chainOf } from './chain';
import { gapsOf } from './gaps';
import { assemble } from './impact';
import { feedbackOf } from './feedback';

describe('the chain of a card, with its loops and gaps', () => {
  it.each(readCases<unknown, { card: string }>('chain'))('$name', ({ board, given, expected }) => {
    const model = assemble(board.cards, board.links);
    const chain = chainOf(model, given.card);
    expect({
      cards: [...model.cards.keys()].filter((id) => chain.cards.has(id)),
      links: model.links.filter((link) => chain.links.has(link.id)).map((link) => link.id),
      loops: feedbackOf(model, chain).map(({ link, why }) => ({ link: link.id, why })),
      gaps: gapsOf(model, chain).map(({ kind, card }) => ({ kind, card: card.id })),
    }).toEqual(expected);
  });
});
