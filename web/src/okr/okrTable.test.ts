import { describe, expect, it } from 'vitest';
import type { Okr } from './entries';
import { readOkrTable, tableLanguage, writeOkrTable } from './okrTable';

const OKR: Okr = {
  cycles: [{ id: 'q', order: 'a0', title: '1. Quartal', start: '2026-01-01', end: '2026-03-31' }],
  teams: [{ id: 't', order: 'a0', title: 'Frühe Hilfen' }],
  objectives: [
    {
      id: 'o',
      order: 'a0',
      title: 'Jede Familie; auch im "Hafen"',
      note: 'zwei\nZeilen',
      cycle: 'q',
      team: 't',
      owner: 'Anna Rauch',
      ambition: 'bet',
    },
    { id: 'p', order: 'a1', title: '=SUMME(A1)' },
    { id: 'x', order: 'a2', title: 'Gelöscht', deletedAt: 3 },
  ],
  keyResults: [
    {
      ...{
        id: 'k',
        order: 'a0',
        title: 'Familien nehmen den Besuch an',
        objective: 'o',
        kind: 'metric',
        direction: 'up',
      },
      ...{
        baseline: 20.5,
        target: 1200.5,
        low: 4,
        high: 8,
        unit: '%',
        owner: 'Tobias',
        date: '2026-03-31',
        sideEffect: 's',
      },
      checkIns: [{ id: '1', at: 1, date: '2026-02-01', value: 22, confidence: 6 }],
    },
    { id: 'm', order: 'a1', title: 'Stufen', objective: 'o', kind: 'ordinal', commit: 'c', goal: 'g', stretch: 's' },
    { id: 'l', order: 'a2', title: 'von niemandem', objective: 'gone' },
  ],
};
const nothing = { changes: [], fresh: [], unknown: [], faults: [], twice: [], same: 0 };

describe('OKRs as a table', () => {
  it.each(['de', 'en'] as const)('comes back as what is there already, in %s', (language) => {
    for (const delimiter of [';', ',', '\t'] as const) {
      const text = writeOkrTable(OKR, language, delimiter);
      expect(readOkrTable(text, OKR, language)).toEqual({ ...nothing, same: 5 });
    }
  });

  it('has key results below their objective, and those of none last', () => {
    const ids = writeOkrTable({ ...OKR, objectives: OKR.objectives?.filter(({ id }) => id === 'p') ?? [] }, 'de');
    expect(ids.split('\n').map((line) => line.split(';')[0])).toEqual(['Kennung', 'p', 'k', 'm', 'l', '']);
  });

  it('keeps formulas from being formulas', () => {
    expect(writeOkrTable(OKR, 'de')).toContain("'=SUMME(A1)");
  });

  it('is written in the words of its reader', () => {
    const [german = '', english = ''] = (['de', 'en'] as const).map((language) => writeOkrTable(OKR, language));
    expect(german).toContain(';steigern;20,5;1200,5;%;');
    expect(english).toContain(';up;20.5;1200.5;%;');
  });

  it('changes what differs, takes away what is empty, and lets columns that are missing alone', () => {
    const text = 'Kennung;Titel;Zielwert;Verantwortlich\nk;Familien nehmen den Besuch an;1.300,5;\no;Neu;;Anna Rauch\n';
    expect(readOkrTable(text, OKR, 'de')).toEqual({
      ...nothing,
      changes: [
        { id: 'k', row: 'key-result', values: { target: 1300.5, owner: undefined } },
        { id: 'o', row: 'objective', values: { title: 'Neu' } },
      ],
    });
  });

  it('reports ids that nothing here has, and the second of two alike, and makes nothing of them', () => {
    const text = 'ID,Title\nzzz,Fremd\nx,Gelöscht\np,Einmal\np,Zweimal\n';
    expect(readOkrTable(text, OKR, 'en')).toEqual({
      ...nothing,
      changes: [{ id: 'p', row: 'objective', values: { title: 'Einmal' } }],
      unknown: [
        { line: 2, id: 'zzz' },
        { line: 3, id: 'x' },
      ],
      twice: [{ line: 5, id: 'p' }],
    });
  });

  it('takes rows without an id as new, below the objective they name or the one above', () => {
    const text = [
      'Kennung;Art;Gehört zu;Zyklus;Titel;Zielwert',
      ';Objective;;1. quartal;Neues Objective;',
      ';Key Result;;;Darunter;5',
      ';KR;p;;Bei p;',
      'o;Objective;;;Jede Familie; ',
      ';KR;;;Bei o;',
      ';KR;;;;9',
      ';;;;;',
    ].join('\n');
    const read = readOkrTable(text, OKR, 'de');
    expect(read?.fresh).toEqual([
      { line: 2, row: 'objective', values: { title: 'Neues Objective' }, cycle: 'q' },
      { line: 3, row: 'key-result', values: { title: 'Darunter', target: 5 }, under: 2 },
      { line: 4, row: 'key-result', values: { title: 'Bei p' }, objective: 'p' },
      { line: 6, row: 'key-result', values: { title: 'Bei o' }, objective: 'o' },
    ]);
    expect(read?.faults).toEqual([{ line: 7, column: 'title', text: '', fault: 'title-missing' }]);
  });

  it('says which cells it can not read, and leaves those values as they are', () => {
    const text = `Kennung;Zielwert;Bis wann;Messart;Einheit;Titel\nk;viele;31.2.2026;Gefühl;${'x'.repeat(41)};\n`;
    expect(readOkrTable(text, OKR, 'de')).toEqual({
      ...nothing,
      same: 1,
      faults: [
        { line: 2, column: 'title', text: '', fault: 'title-missing' },
        { line: 2, column: 'kind', text: 'Gefühl', fault: 'value-unknown' },
        { line: 2, column: 'target', text: 'viele', fault: 'number-unclear' },
        { line: 2, column: 'unit', text: 'x'.repeat(41), fault: 'text-too-long' },
        { line: 2, column: 'date', text: '31.2.2026', fault: 'date-unclear' },
      ],
    });
  });

  it('reads numbers as people write them, whatever separates the columns, and from other systems', () => {
    const rows = [
      ['Kennung', 'Ausgangswert', 'Zielwert', 'Obergrenze'],
      ['k', '20 %', '1.200,5', '8.5'],
    ];
    for (const delimiter of [';', '\t'])
      for (const line of ['\n', '\r\n', '\r']) {
        const text = `\ufeff${rows.map((row) => row.join(delimiter)).join(line)}${line}`;
        expect(readOkrTable(text, OKR, 'de')?.changes).toEqual([
          { id: 'k', row: 'key-result', values: { baseline: 20, high: 8.5 } },
        ]);
      }
    expect(readOkrTable('ID,Target,Owner\nk,"1,300.5",\n', OKR, 'en')?.changes).toEqual([
      { id: 'k', row: 'key-result', values: { target: 1300.5 } },
    ]);
  });

  it('is read where rows lack cells at their ends, and where it has one column', () => {
    const text =
      'Kennung;Art;Titel;Zielwert;Einheit\nk;;Familien nehmen den Besuch an\no;;Jede\n;Objective;Neu, mit Komma';
    const read = readOkrTable(text, OKR, 'de');
    expect(read?.changes).toMatchObject([
      { id: 'k', values: { target: undefined, unit: undefined } },
      { id: 'o', values: { title: 'Jede' } },
    ]);
    expect(read?.fresh).toMatchObject([{ values: { title: 'Neu, mit Komma' } }]);
    expect(readOkrTable('Titel\nNeu\n', OKR, 'de')?.fresh).toMatchObject([{ values: { title: 'Neu' } }]);
  });

  it('tells by its columns whose numbers stand in it', () => {
    for (const language of ['de', 'en'] as const)
      expect(tableLanguage(writeOkrTable(OKR, language, ','))).toBe(language);
    expect(tableLanguage('ID;Text;Team\n;;')).toBeUndefined();
    expect(tableLanguage('kein Wort')).toBeUndefined();
  });

  it('is nothing where no column is one of OKRs', () => {
    for (const text of ['', 'nur Text', 'a;b\n1;2\n']) expect(readOkrTable(text, OKR, 'de')).toBeUndefined();
  });
});
