import { describe, expect, it } from 'vitest';
import { blank, cleaned, minutesOf, withRight } from './draft';

it('minutes are whole, from 1 to 600', () => {
  expect(['1', ' 45 ', '600'].map(minutesOf)).toEqual([1, 45, 600]);
  expect(['', '0', '601', '-5', '2,5', '1e2', 'zehn'].map(minutesOf)).toEqual(Array(7).fill(undefined));
});

describe('rights of a step', () => {
  it('are set for one area and role at a time, and given back', () => {
    const model = withRight({}, 'model', 'participant', 'hidden');
    const both = withRight(model, 'model', 'observer', 'read');
    expect(both).toEqual({ model: { participant: 'hidden', observer: 'read' } });
    expect(withRight(both, 'model', 'participant', undefined)).toEqual({ model: { observer: 'read' } });
    expect(withRight(model, 'model', 'participant', undefined)).toEqual({});
  });
});

describe('a step as it is sent', () => {
  it('has nothing that is empty', () => {
    expect(cleaned({ ...blank(), title: ' Ankommen ', prompt: '  ', note: '', rights: {}, poll: '' })).toEqual({
      title: 'Ankommen',
      kind: 'free',
      minutes: 10,
    });
  });

  it('keeps what belongs to its kind and nothing of another kind', () => {
    const draft = { ...blank(), title: 'A', anonymous: true, poll: 'p' };
    expect(cleaned({ ...draft, kind: 'writing' })).toMatchObject({ anonymous: true });
    expect(cleaned({ ...draft, kind: 'writing' })).not.toHaveProperty('poll');
    expect(cleaned({ ...draft, kind: 'poll' })).toMatchObject({ poll: 'p' });
    expect(cleaned({ ...draft, kind: 'poll' })).not.toHaveProperty('anonymous');
  });

  it('stays left out, and keeps its note', () => {
    const draft = { ...blank(), title: 'A', skipped: true, note: ' leise ' };
    expect(cleaned(draft)).toMatchObject({ skipped: true, note: 'leise' });
  });
});
