/** A workshop in the middle of a cycle: a model, and objectives that pay into it. */
import type { Board } from '../../src/model/contract';
import { boardWith } from './sample';

export const INVITED = 'Jede Familie im Hafen fühlt sich eingeladen';
export const VISITED = 'Familien mit Neugeborenem im Hafen nehmen den Besuch an, von 20 % auf 30 % bis 4. Quartal';
export const STANDS = '12 Informationsstände im Hafen';
export const OUTCOME = 'Familien im Hafen nehmen Besuche an';
export const INDICATOR = 'Anteil besuchter Familien';

/** Days that lie around today, wherever the test runs. */
const day = (by: number): string => new Date(Date.now() + by * 86_400_000).toISOString().slice(0, 10);
const id = (name: string): string => name.padEnd(21, '-');

const plain = boardWith({ output: ['Besuche'], outcome: [OUTCOME], impact: ['Kinder wachsen gesund auf'] });
const [, outcome] = plain.cards.map((card) => card.id) as [string, string];

export const okrBoard: Board = {
  ...plain,
  indicators: [{ id: id('indicator'), card: outcome, order: 'a0', name: INDICATOR, unit: '%', measurements: [] }],
  okr: {
    organisations: [],
    teams: [{ id: id('team'), order: 'a0', title: 'Frühe Hilfen', status: 'pilot' }],
    goals: [{ id: id('goal'), order: 'a0', title: 'Alle Kinder wachsen gesund auf', year: 2026 }],
    cycles: [
      { id: id('before'), order: 'a0', title: '', kind: 'custom', start: day(-190), end: day(-71) },
      { id: id('cycle'), order: 'a1', title: '3. Tertial 2026', kind: 'tertial', start: day(-60), end: day(40) },
    ],
    objectives: [
      { id: id('invited'), order: 'a0', title: INVITED, cycle: id('cycle'), owner: 'Anna Berg', team: id('team') },
      { id: id('first'), order: 'a1', title: 'Der erste Besuch gelingt in jeder Sprache', cycle: id('cycle') },
    ],
    keyResults: [
      {
        ...{ id: id('visited'), objective: id('invited'), order: 'a0', title: VISITED, unit: '%' },
        ...{ baseline: 20, target: 30, owner: 'Anna Berg', date: day(30) },
        checkIns: [
          { id: id('checkin1'), at: 1, date: day(-30), value: 21, confidence: 5, author: 'Anna Berg' },
          {
            id: id('checkin2'),
            at: 2,
            date: day(-4),
            value: 22,
            confidence: 6,
            help: 'Sprachmittlung',
            author: 'Anna',
          },
        ],
      },
      { id: id('stands'), objective: id('invited'), order: 'a1', title: STANDS, baseline: 0, target: 12, draft: true },
      {
        ...{ id: id('spoken'), objective: id('first'), order: 'a0', baseline: 3, target: 6, unit: 'Sprachen' },
        title: 'Familien führen das erste Gespräch in ihrer Sprache, von 3 auf 6 der 9 häufigsten Sprachen',
        checkIns: [{ id: id('checkin3'), at: 3, date: day(0), value: 5, confidence: 8 }],
      },
    ],
    ties: [
      { id: id('tie1'), from: id('invited'), to: outcome, kind: 'pays', target: 'card' },
      { id: id('tie2'), from: id('invited'), to: id('goal'), kind: 'pays', target: 'goal' },
      { id: id('tie3'), from: id('visited'), to: id('indicator'), kind: 'moves', target: 'indicator' },
      { id: id('tie4'), from: id('spoken'), to: outcome, kind: 'moves', target: 'card' },
    ],
    kpis: [
      {
        ...{ id: id('kpi1'), order: 'a0', title: 'Besuche je Lotsin und Woche', low: 4, high: 6 },
        readings: [{ id: id('reading1'), date: day(-10), value: 5.1, source: 'Fachverfahren' }],
      },
      {
        ...{ id: id('kpi2'), order: 'a1', title: 'Tage von der Geburt bis zum ersten Kontakt', low: 10, high: 21 },
        readings: [{ id: id('reading2'), date: day(-12), value: 24 }],
      },
    ],
    learnings: [],
    roles: [
      { id: id('role1'), order: 'a0', kind: 'master', person: 'Lena Vogt' },
      { id: id('role2'), order: 'a1', kind: 'lead', person: 'Anna Berg' },
    ],
    meetings: [],
    progress: { keyResults: [], objectives: [], kpis: [] },
    warnings: [],
  },
};
