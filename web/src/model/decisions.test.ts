import { describe, expect, it } from 'vitest';
import type { Contribution, Link, NextStep, Recommendation, Topic } from './contract';
import { byDue, gapsOf, naming, stillOpen } from './decisions';

const step = (id: string, more: Partial<NextStep> = {}): NextStep => ({ id, order: id, text: id, ...more });
const topic = (id: string, more: Partial<Topic> = {}): Topic => ({ id, order: id, title: id, note: '', ...more });
const recommendation = (id: string, more: Partial<Recommendation> = {}): Recommendation => ({
  ...{ id, order: id, text: id, reasons: 'weil', minority: '' },
  ...more,
});
const contribution = (id: string, more: Partial<Contribution> = {}): Contribution => ({
  ...{ id, order: id, text: id },
  ...more,
});

describe('next steps', () => {
  it('stand by their day, those without one behind, done ones last', () => {
    const steps = [
      step('a'),
      step('b', { due: '2027-03-01' }),
      step('c', { due: '2027-01-31' }),
      step('d', { due: '2027-01-01', done: true }),
      step('e', { due: '2027-01-31', deletedAt: 1 }),
    ];
    expect(byDue(steps).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('lack a name or a day until they are done', () => {
    expect(gapsOf(step('a', { who: ' ' }))).toEqual(['who', 'due']);
    expect(gapsOf(step('a', { who: 'Samira', due: '2027-01-31' }))).toEqual([]);
    expect(gapsOf(step('a', { done: true }))).toEqual([]);
  });
});

describe('what names a card', () => {
  it('is told in the order of the area, without what was deleted', () => {
    const all = {
      recommendations: [recommendation('r', { cards: ['x'] }), recommendation('gone', { cards: ['x'], deletedAt: 1 })],
      nextSteps: [step('s', { cards: ['y', 'x'] }), step('other', { cards: ['y'] })],
      topics: [topic('t', { cards: ['x'] })],
    };
    expect(naming(all, 'x').map(({ list, id }) => `${list} ${id}`)).toEqual([
      ...['recommendations r', 'nextSteps s', 'topics t'],
    ]);
  });
});

describe('what is still open', () => {
  const nothing = { recommendations: [], nextSteps: [], topics: [], contributions: [], links: [] };

  it('is nothing where nothing was begun, and nothing is asked of entries without words', () => {
    expect(stillOpen(nothing)).toEqual([]);
    const empty = { nextSteps: [step('a', { text: ' ' })], topics: [topic('b', { title: '' })] };
    expect(stillOpen({ ...nothing, ...empty })).toEqual([]);
  });

  it('is told kind by kind, with the entries it is about', () => {
    const link: Link = { id: 'l', from: 'a', to: 'b', because: '', harm: 4, evidence: 1 };
    const open = stillOpen({
      recommendations: [recommendation('r1', { reasons: ' ' }), recommendation('r2')],
      nextSteps: [step('s1', { who: 'Samira' }), step('s2', { due: '2027-01-31' }), step('s3', { done: true })],
      topics: [topic('t1'), topic('t2', { settled: true })],
      contributions: [
        contribution('c1'),
        contribution('c2', { cluster: 'k' }),
        contribution('c3', { sent: ['model:x'] }),
        contribution('c4', { deletedAt: 1 }),
      ],
      links: [link, { ...link, id: 'm', checkState: 'holds' }],
    });
    expect(open).toEqual([
      { kind: 'step-who', ids: ['s2'] },
      { kind: 'step-due', ids: ['s1'] },
      { kind: 'recommendation-reasons', ids: ['r1'] },
      { kind: 'topic-open', ids: ['t1'] },
      { kind: 'assumption-unchecked', ids: ['l'] },
      { kind: 'contribution-unsorted', ids: ['c1'] },
    ]);
  });
});
