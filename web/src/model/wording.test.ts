import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureWord } from './wording';

interface Titles {
  /** Titles with the word that gives them away. */
  readonly measures: Readonly<Record<'de' | 'en', readonly (readonly [string, string])[]>>;
  readonly goals: Readonly<Record<'de' | 'en', readonly string[]>>;
}

const { measures, goals } = JSON.parse(readFileSync('../tests/fixtures/model/wording.json', 'utf8')) as Titles;

describe('a title that sounds like a measure', () => {
  it.each(measures.de)('in German: %s', (title, word) => {
    expect(measureWord(title)).toBe(word);
  });

  it.each(measures.en)('in English: %s', (title, word) => {
    expect(measureWord(title)).toBe(word);
  });

  it.each(goals.de)('is not in German: %s', (title) => {
    expect(measureWord(title)).toBeUndefined();
  });

  it.each(goals.en)('is not in English: %s', (title) => {
    expect(measureWord(title)).toBeUndefined();
  });

  it('is recognised whatever the way its umlauts are written', () => {
    expect(measureWord('Durchführung von Festen'.normalize('NFD'))).toBe('Durchführung');
  });

  it('keeps calm with a title of 100,000 characters', () => {
    expect(measureWord('Familien '.repeat(11_000))).toBeUndefined();
    expect(measureWord('x'.repeat(100_000))).toBeUndefined();
  });
});
