import { describe, expect, it } from 'vitest';
import { verbFinal, verbFirst } from './germanClause';

describe('German word order', () => {
  it.each([
    [
      'Familien im Hafen nehmen Besuche an',
      'nehmen Familien im Hafen Besuche an',
      'Familien im Hafen Besuche annehmen',
    ],
    ['Kinder wachsen gesund auf', 'wachsen Kinder gesund auf', 'Kinder gesund aufwachsen'],
    ['Belastungen werden früh erkannt', 'werden Belastungen früh erkannt', 'Belastungen früh erkannt werden'],
    ['Jede Familie kennt ihr Team', 'kennt jede Familie ihr Team', 'jede Familie ihr Team kennt'],
    ['Familien fühlen sich willkommen', 'fühlen sich Familien willkommen', 'Familien sich willkommen fühlen'],
    ['Eltern können Hilfe finden', 'können Eltern Hilfe finden', 'Eltern Hilfe finden können'],
  ])('turns %s', (statement, first, final) => {
    expect(verbFirst(statement)).toBe(first);
    expect(verbFinal(statement)).toBe(final);
  });

  it.each([
    'Weniger Inobhutnahmen im ersten Lebensjahr',
    'Familien, die neu sind',
    'Kinder lernen besser und bleiben gesund',
    'mehr',
    '',
  ])('leaves "%s" alone', (statement) => {
    expect(verbFirst(statement)).toBeUndefined();
    expect(verbFinal(statement)).toBeUndefined();
  });

  it('keeps a statement whose verb already stands last', () => {
    expect(verbFinal('der Besuch die Scheu nimmt')).toBe('der Besuch die Scheu nimmt');
    expect(verbFirst('der Besuch die Scheu nimmt')).toBeUndefined();
  });
});
