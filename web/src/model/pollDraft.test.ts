import { expect, it } from 'vitest';
import { blankDraft, draftOf, flawsOf, nextOptions, sentDraft } from './pollDraft';

const option = (id: string, text: string, asToday = false) => ({ id, text, ...(asToday && { asToday }) });

it('a poll needs a question, and two things where things are compared', () => {
  const draft = blankDraft();
  expect(flawsOf(draft)).toEqual(['question', 'options']);
  const asked = { ...draft, question: 'Wie?' };
  expect(flawsOf({ ...asked, options: [option('a', 'A'), option('b', '  ')] })).toEqual(['options']);
  expect(flawsOf({ ...asked, options: [option('a', 'A'), option('b', 'B')] })).toEqual([]);
  expect(flawsOf({ ...asked, kind: 'consent' })).toEqual([]);
  expect(flawsOf({ ...asked, kind: 'scale', low: 5, high: 5 })).toEqual(['scale']);
});

it('only what belongs to its kind is sent', () => {
  const options = [option('a', ' A '), option('b', ''), option('p', 'wie bisher', true)];
  const draft = { ...blankDraft(), question: ' Wie? ', options, dots: 2, most: 5, lowLabel: 'wenig' };
  expect(sentDraft(draft)).toEqual({
    ...{ question: 'Wie?', kind: 'resistance', mode: 'hidden' },
    options: [option('a', 'A'), option('p', 'wie bisher', true)],
  });
  expect(sentDraft({ ...draft, kind: 'dots' })).toMatchObject({
    ...{ dots: 2, most: 2 },
    options: [option('a', 'A'), option('p', 'wie bisher')],
  });
  expect(sentDraft({ ...draft, kind: 'scale' })).toMatchObject({ low: 1, high: 5, lowLabel: 'wenig' });
  expect(sentDraft({ ...draft, kind: 'text' }).options).toEqual([]);
});

it('what is about the question itself has no option to be typed, and is the same in another round', () => {
  const asked = {
    question: 'Wie sicher?',
    kind: 'confidence',
    mode: 'open',
    options: [option('a', 'Wie sicher?')],
  } as const;
  const fields = draftOf({ ...asked, options: [...asked.options] });
  expect(fields.options).toEqual([]);
  const next = nextOptions({ ...asked, options: [...asked.options] }, { ...fields, question: 'Wie sicher jetzt?' });
  expect(next).toEqual([option('a', 'Wie sicher jetzt?')]);
});
