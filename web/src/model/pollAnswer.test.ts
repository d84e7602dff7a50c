import { describe, expect, it } from 'vitest';
import type { PollDraft, PollKind } from './contract';
import { blankAnswer, cleaned, dotsLeft, fits, missingIn, rangeOf, stepsOf, withDots, withPlace } from './pollAnswer';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const asked = (kind: PollKind, more: Partial<PollDraft> = {}): PollDraft => ({
  question: 'Wie?',
  kind,
  mode: 'hidden',
  options,
  ...more,
});

describe('an answer', () => {
  it('gives no more dots than there are, and no more to an option than it takes', () => {
    const poll = asked('dots', { dots: 3, most: 2 });
    let answer = blankAnswer(poll);
    for (const option of ['a', 'a', 'a', 'b', 'b']) answer = withDots(poll, answer, option, 1);
    expect(answer.values).toEqual({ a: 2, b: 1 });
    expect(dotsLeft(poll, answer)).toBe(0);
    expect(dotsLeft(poll, withDots(poll, answer, 'a', -1))).toBe(1);
    expect(withDots(poll, answer, 'c', -1)).toBe(answer);
  });

  it('in a ranking begins with the order that is asked and keeps every option once', () => {
    const poll = asked('ranking');
    const answer = withPlace(blankAnswer(poll), 'c', 0);
    expect(answer.order).toEqual(['c', 'a', 'b']);
    expect(withPlace(answer, 'c', 9).order).toEqual(['a', 'b', 'c']);
    expect(withPlace(answer, 'c', -3).order).toEqual(['c', 'a', 'b']);
  });

  it('says what is missing before it can be given', () => {
    expect(missingIn(asked('dots', { dots: 2 }), {})).toBe('dots');
    expect(missingIn(asked('resistance'), { values: { a: 0, b: 10 } })).toBe('value');
    expect(missingIn(asked('resistance'), { values: { a: 0, b: 10, c: 0 } })).toBeUndefined();
    expect(missingIn(asked('text'), { text: '  ' })).toBe('text');
    const consent = asked('consent', { options: options.slice(0, 1) });
    expect(missingIn(consent, { values: { a: 0 } })).toBeUndefined();
    expect(missingIn(consent, { values: { a: 1 } })).toBe('reason');
    expect(missingIn(consent, { values: { a: 2 }, text: 'Zu teuer' })).toBeUndefined();
  });

  it('sends only what belongs to the kind of poll', () => {
    const consent = asked('consent', { options: options.slice(0, 1) });
    expect(cleaned(consent, { values: { a: 0 }, text: 'doch nicht', minority: true })).toEqual({ values: { a: 0 } });
    expect(cleaned(consent, { values: { a: 2 }, text: ' Zu teuer ', minority: true })).toEqual({
      values: { a: 2 },
      text: 'Zu teuer',
      minority: true,
    });
    expect(cleaned(asked('dots'), { values: { a: 1, b: 0 } })).toEqual({ values: { a: 1 } });
  });

  it('of an earlier round does not fit other options', () => {
    expect(fits({ values: { z: 1 } }, asked('scale'))).toBe(false);
    expect(fits({ order: ['a', 'b'] }, asked('ranking'))).toBe(false);
    expect(fits({ values: { a: 1 } }, asked('scale'))).toBe(true);
  });

  it('has a range by its kind', () => {
    expect(stepsOf(rangeOf(asked('scale', { low: -1, high: 2 })))).toEqual([-1, 0, 1, 2]);
    expect(rangeOf(asked('resistance'))).toEqual([0, 10]);
    expect(rangeOf(asked('ranking'))).toEqual([1, 3]);
  });
});
