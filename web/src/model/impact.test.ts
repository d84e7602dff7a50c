import { describe, expect, it } from 'vitest';
import { assemble, countWithoutReason } from './impact';
import { card, link } from './sample';

describe('assemble', () => {
  it('sorts cards by order key and then by id', () => {
    const model = assemble([card('b', 'output', 'a1'), card('c', 'output', 'a0'), card('a', 'output', 'a1')], []);
    expect(model.lanes.output.map((one) => one.id)).toEqual(['c', 'a', 'b']);
  });

  it('leaves out deleted cards, deleted links and links without both ends', () => {
    const model = assemble(
      [card('a', 'input'), card('b', 'output'), { ...card('gone', 'output'), deletedAt: 5 }],
      [link('1', 'a', 'b'), link('2', 'a', 'gone'), link('3', 'a', 'nobody'), { ...link('4', 'b', 'a'), deletedAt: 5 }],
    );
    expect([...model.cards.keys()]).toEqual(['a', 'b']);
    expect(model.links.map((one) => one.id)).toEqual(['1']);
  });

  it('takes two links between the same cards as one and keeps the reason', () => {
    const model = assemble(
      [card('a', 'input'), card('b', 'output')],
      [link('1', 'a', 'b'), link('2', 'a', 'b', 'Geld reicht'), link('3', 'a', 'b', 'anders')],
    );
    expect(model.links.map((one) => one.id)).toEqual(['2']);
  });

  it('counts links without a reason, also those with nothing but spaces', () => {
    expect(countWithoutReason([link('1', 'a', 'b'), link('2', 'a', 'b', ' \n'), link('3', 'a', 'b', 'x')])).toBe(2);
  });
});
