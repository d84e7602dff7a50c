import { describe, expect, it } from 'vitest';
import type { Link } from './contract';
import { weakestOf } from './weakest';

const link = (id: string, more: Partial<Link> = {}): Link => ({ id, from: 'a', to: 'b', because: '', ...more });

describe('the weakest assumption', () => {
  it('is none while nobody judged any', () => {
    expect(weakestOf([link('1'), link('2')])).toBeUndefined();
  });

  it('is the riskiest of those somebody judged, the first of equals', () => {
    const links = [
      link('1'),
      link('2', { harm: 3, evidence: 2 }),
      link('3', { harm: 4, evidence: 2 }),
      link('4', { harm: 4, evidence: 2 }),
      link('5', { harm: 5, evidence: 4 }),
    ];
    expect(weakestOf(links)?.id).toBe('3');
  });

  it('is none that was found to hold', () => {
    const holds = link('1', { harm: 5, evidence: 1, checkState: 'holds' });
    expect(weakestOf([holds, link('2', { harm: 1, evidence: 3 })])?.id).toBe('2');
    expect(weakestOf([holds])).toBeUndefined();
  });

  it('is one that was found to fail, though nobody graded it', () => {
    expect(weakestOf([link('1', { harm: 4, evidence: 1 }), link('2', { checkState: 'fails' })])?.id).toBe('2');
  });
});
