import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainOf, numberLinks } from '../../model/chain';
import type { Card, Language, Link } from '../../model/contract';
import { gapsOf } from '../../model/gaps';
import { assemble } from '../../model/impact';
import { feedbackOf } from '../../model/feedback';
import { lesseningOf } from '../../model/lessening';
import { readCard } from '../../model/reading';
import { card, link } from '../../model/sample';
import { backwardsOf, sentenceOf, sentenceText, type Say } from '../../model/sentence';
import { bundle, format } from '../../texts/catalogue';

function phrases(language: Language): Say {
  const texts = bundle(language, [readFileSync(`src/texts/${language}/model.ftl`, 'utf8')]);
  return (key, args) => format(texts, `model-reading-${key}`, 'formal', args);
}

function read(write: typeof sentenceOf, cards: Card[], links: Link[], id: string, language: Language = 'de'): string {
  const model = assemble(cards, links);
  const chain = chainOf(model, id);
  const selected = model.cards.get(id);
  if (!selected) throw new Error('no such card');
  const loops = feedbackOf(model, chain);
  const beside = { gaps: gapsOf(model, chain), loops, lessening: lesseningOf(model, chain, loops) };
  const reading = readCard(model, chain, selected);
  return sentenceText(write(reading, numberLinks(model, chain), language, phrases(language), beside));
}

const cards = [
  card('i1', 'input', 'a0', '1,5 Stellen'),
  card('i2', 'input', 'a1', '92.000 €'),
  card('o', 'output', 'a0', 'Besuche zu Hause'),
  card('c', 'outcome', 'a0', 'Familien im Hafen nehmen Besuche an'),
  card('m', 'impact', 'a0', 'Kinder wachsen gesund auf'),
];
const links = [
  link('1', 'i1', 'o'),
  link('2', 'i2', 'o'),
  link('3', 'o', 'c', 'weil ein Besuch die Scheu nimmt.'),
  link('4', 'c', 'm', 'Hilfe kommt rechtzeitig'),
];

describe('the reading sentence from the end', () => {
  it('names the goal first and each reason where its link starts', () => {
    expect(read(backwardsOf, cards, links, 'c')).toBe(
      'Wir wollen, dass Kinder gesund aufwachsen. ' +
        'Dafür braucht es, dass Familien im Hafen Besuche annehmen, weil Hilfe rechtzeitig kommt (4). ' +
        'Dazu leisten wir Besuche zu Hause, weil ein Besuch die Scheu nimmt (3). ' +
        'Dazu setzen wir 1,5 Stellen und 92.000 € ein.',
    );
  });

  it('reads in English', () => {
    expect(read(backwardsOf, cards, links, 'c', 'en')).toBe(
      'We want: Kinder wachsen gesund auf. ' +
        'This takes: Familien im Hafen nehmen Besuche an, because Hilfe kommt rechtzeitig (4). ' +
        'For this we deliver Besuche zu Hause, because ein Besuch die Scheu nimmt (3). ' +
        'For this we put in 1,5 Stellen and 92.000 €.',
    );
  });

  it('starts with the outcome where there is no impact, and says that this is open', () => {
    expect(read(backwardsOf, cards.slice(2, 4), [link('3', 'o', 'c')], 'o')).toBe(
      'Wir wollen, dass Familien im Hafen Besuche annehmen. Dazu leisten wir Besuche zu Hause. ' +
        'Offen ist noch, wozu „Familien im Hafen nehmen Besuche an“ beiträgt.',
    );
  });
});

describe('what stands beside the sentence', () => {
  it('names gaps and what acts back', () => {
    const open = [card('a', 'output', 'a0', ' '), card('b', 'outcome', 'a0', 'Eltern sind sicher')];
    const circle = [link('1', 'a', 'b'), link('2', 'b', 'a')];
    expect(read(sentenceOf, open, circle, 'a')).toBe(
      'Wir leisten Karte ohne Titel. So sind Eltern sicher. Offen ist noch, wozu „Eltern sind sicher“ beiträgt. ' +
        '„Eltern sind sicher“ wirkt zurück auf „Karte ohne Titel“.',
    );
  });

  it('says what is lessened, and never that it is contributed to', () => {
    const strain = card('s', 'outcome', 'a1', 'Das Amt ist entlastet');
    const lessens = [
      ...links.slice(0, 3),
      { ...link('5', 'c', 's', 'mehr Menschen kommen'), polarity: 'less' as const },
    ];
    const told = read(sentenceOf, [...cards.slice(0, 4), strain], lessens, 'c');
    expect(told).toContain('„Familien im Hafen nehmen Besuche an“ führt zu weniger von „Das Amt ist entlastet“.');
    expect(told).not.toContain('trägt dazu bei, dass das Amt');
    const onlyGoal = [...cards.slice(0, 4), card('m', 'impact', 'a0', 'Der Haushalt bleibt ausgeglichen')];
    expect(
      read(sentenceOf, onlyGoal, [...links.slice(0, 3), { ...link('4', 'c', 'm'), polarity: 'less' }], 'c'),
    ).not.toContain('trägt dazu bei');
  });

  it('names two gaps and counts the others, in English too', () => {
    const open = ['p', 'q', 'r', 's'].map((id, at) => card(id, 'output', `a${at}`, id));
    const from = open.map((one, at) => link(`l${at}`, 'i1', one.id));
    expect(read(sentenceOf, [...cards.slice(0, 1), ...open], from, 'i1', 'en')).toMatch(
      /Still open: what “p” changes\. Still open: what “q” changes\. Plus 2 further gaps\.$/u,
    );
  });

  it('says where an impact comes from nowhere', () => {
    expect(read(sentenceOf, [card('m', 'impact', 'a0', 'Frieden')], [], 'm')).toBe(
      'Wir wollen: Frieden. Offen ist noch, was zu „Frieden“ führt.',
    );
  });
});
