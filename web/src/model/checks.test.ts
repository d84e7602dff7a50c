import { describe, expect, it } from 'vitest';
import { readCases } from './cases';
import { check } from './checks';
import { type Card, CHECKS, type Finding, type Link } from './contract';
import { LANES } from './impact';
import { card, link } from './sample';

describe('the logic check', () => {
  const cases = readCases<Finding[]>('checks');

  it.each(cases)('$name', ({ board, expected }) => {
    expect(check(board)).toEqual(expected);
  });

  it('finds the same whatever the order of the entries', () => {
    for (const { board, expected } of cases) {
      const turned = { ...board, cards: board.cards.toReversed(), links: board.links.toReversed() };
      expect(check(turned)).toEqual(expected);
    }
  });

  it('has a case for every rule', () => {
    const found = new Set(cases.flatMap(({ expected }) => expected.map((finding) => finding.rule)));
    expect([...found].sort()).toEqual([...CHECKS].sort());
  });

  it('looks once at each of 5,000 cards and 8,000 links full of loops', () => {
    const cards: Card[] = [];
    for (let at = 0; at < 5000; at += 1) cards.push(card(`c${at}`, LANES[at % 5] ?? 'input', 'a0', `Karte ${at}`));
    const links: Link[] = [];
    for (let at = 0; at < 8000; at += 1) links.push(link(`l${at}`, `c${(at * 7) % 5000}`, `c${(at * 11 + 3) % 5000}`));
    const findings = check({ models: [], cards, links });
    expect(findings.filter((one) => one.rule === 'outcome-without-indicator')).toHaveLength(1000);
  });
});
