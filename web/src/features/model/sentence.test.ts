import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainOf, numberLinks } from '../../model/chain';
import type { Card, Language, Link } from '../../model/contract';
import { assemble } from '../../model/impact';
import { readCard } from '../../model/reading';
import { card, link } from '../../model/sample';
import { sentenceOf, sentenceText, type Say } from '../../model/sentence';
import { bundle, format } from '../../texts/catalogue';

function phrases(language: Language): Say {
  const texts = bundle(language, [readFileSync(`src/texts/${language}/model.ftl`, 'utf8')]);
  return (key, args) => format(texts, `model-reading-${key}`, 'formal', args);
}

function read(cards: Card[], links: Link[], id: string, language: Language = 'de'): string {
  const model = assemble(cards, links);
  const chain = chainOf(model, id);
  const selected = model.cards.get(id);
  if (!selected) throw new Error('no such card');
  return sentenceText(
    sentenceOf(readCard(model, chain, selected), numberLinks(model, chain), language, phrases(language)),
  );
}

const cards = [
  card('i1', 'input', 'a0', '1,5 Stellen'),
  card('i2', 'input', 'a1', '92.000 €'),
  card('i3', 'input', 'a2', 'Räume'),
  card('i4', 'input', 'a3', 'Schulung'),
  card('o', 'output', 'a0', 'Besuche zu Hause'),
  card('c', 'outcome', 'a0', 'Familien im Hafen nehmen Besuche an'),
  card('m', 'impact', 'a0', 'Kinder wachsen gesund auf'),
  card('n', 'impact', 'a1', 'Weniger Inobhutnahmen'),
];
const links = [
  link('1', 'i1', 'o'),
  link('2', 'i2', 'o'),
  link('3', 'o', 'c', 'weil ein Besuch die Scheu nimmt.'),
  link('4', 'c', 'm', 'Hilfe kommt rechtzeitig'),
  link('5', 'c', 'n'),
];

describe('the reading sentence', () => {
  it('reads a whole chain in German word order, with the numbers of the reasons', () => {
    expect(read(cards, links, 'c')).toBe(
      'Mit 1,5 Stellen und 92.000 € leisten wir Besuche zu Hause. ' +
        'So nehmen Familien im Hafen Besuche an, weil ein Besuch die Scheu nimmt (3). ' +
        'Das trägt dazu bei, dass Kinder gesund aufwachsen, weil Hilfe rechtzeitig kommt (4). Dazu 2 weitere Wege.',
    );
  });

  it('reads it in English', () => {
    expect(read(cards, links, 'c', 'en')).toBe(
      'With 1,5 Stellen and 92.000 € we deliver Besuche zu Hause. ' +
        'As a result: Familien im Hafen nehmen Besuche an, because ein Besuch die Scheu nimmt (3). ' +
        'This contributes to: Kinder wachsen gesund auf, because Hilfe kommt rechtzeitig (4). Plus 2 further ways.',
    );
  });

  it('does not name what weakens a statement as a way to it', () => {
    const against = [...cards, card('l', 'output', 'a1', 'Faltblatt')];
    const less = { ...link('6', 'l', 'c', 'der Brief untergeht'), polarity: 'less' as const };
    const told = read(against, [link('0', 'i3', 'l'), less, ...links], 'c');
    expect(told).toContain('leisten wir Besuche zu Hause. So nehmen Familien');
    expect(told).not.toContain('Faltblatt');
    expect(read(against, [link('0', 'i3', 'l'), less, ...links], 'l')).not.toContain('nehmen Familien im Hafen');
  });

  it('names at most three inputs and two outputs', () => {
    const outputs = ['p', 'q', 'r'].map((id, index) => card(id, 'output', `b${index}`.repeat(1), id));
    const more = [
      ...links,
      link('6', 'i3', 'o'),
      link('7', 'i4', 'o'),
      ...outputs.map((one) => link(`l${one.id}`, one.id, 'c')),
    ];
    const sentence = read([...cards, ...outputs], more, 'c');
    expect(sentence).toContain('Mit 1,5 Stellen, 92.000 € und Räume leisten wir Besuche zu Hause und p.');
    expect(sentence).toMatch(/Dazu \d+ weitere Wege\.$/);
  });

  it.each([
    ['i3', 'Wir setzen Räume ein.'],
    ['n', 'Mit 1,5 Stellen und 92.000 € leisten wir Besuche zu Hause.'],
  ])('is whole around %s when parts are missing', (id, start) => {
    expect(read(cards, links, id)).toContain(start);
  });

  it('stands around a statement it cannot turn', () => {
    expect(read(cards, [link('5', 'c', 'n')], 'n')).toBe(
      'So nehmen Familien im Hafen Besuche an. Das trägt dazu bei: Weniger Inobhutnahmen.',
    );
    expect(read(cards, [], 'n')).toBe('Wir wollen: Weniger Inobhutnahmen.');
  });

  it('ends on a loop and names a card without a title', () => {
    const empty = [card('a', 'output', 'a0', ' '), card('b', 'outcome', 'a0', 'Eltern sind sicher')];
    expect(read(empty, [link('1', 'a', 'b'), link('2', 'b', 'a')], 'a')).toBe(
      'Wir leisten Karte ohne Titel. So sind Eltern sicher.',
    );
  });
});
