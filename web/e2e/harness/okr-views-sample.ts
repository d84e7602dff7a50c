/** The sample in the middle of a cycle, seen from further away: two cities, three teams, two cycles. */
import type { Board, Objective, Okr, Tie } from '../../src/model/contract';
import { okrBoard } from './okr-sample';

export const SPOKEN = 'Der erste Besuch gelingt in jeder Sprache';
export const BEFORE = 'Im Hafen weiß man, dass es Besuche gibt';
export const CITY = 'Ämter geben Auskunft, ohne dass man zweimal fragt';
export const GOAL = 'Alle Kinder wachsen gesund auf';
export const OTHER_GOAL = 'Wege zu Hilfe sind kurz';

const id = (name: string): string => name.padEnd(21, '-');
const whole = okrBoard.okr as Okr;
const objective = (name: string, title: string, values: Partial<Objective>): Objective => {
  return { id: id(name), title, order: name, ...values };
};
const tie = (from: string, kind: Tie['kind'], target: Tie['target'], to: string): Tie => {
  return { id: id(`${from}${kind}${to}`), from: id(from), kind, target, to: id(to) };
};

export const viewsBoard: Board = {
  ...okrBoard,
  okr: {
    ...whole,
    organisations: [
      { id: id('port'), order: 'a0', title: 'Stadt Hafenau', theme: 'Frühe Hilfen' },
      { id: id('hill'), order: 'a1', title: 'Stadt Bergen', theme: 'Digitale Auskunft' },
    ],
    teams: [
      ...whole.teams.map((one) => ({ ...one, organisation: id('port'), field: 'Familie' })),
      { id: id('office'), order: 'a1', title: 'Bürgerdienste', status: 'regular', organisation: id('hill') },
      { id: id('speech'), order: 'a2', title: 'Sprachmittlung', organisation: id('port') },
    ],
    goals: [...whole.goals, { id: id('ways'), order: 'a1', title: OTHER_GOAL, year: 2026, organisation: id('hill') }],
    objectives: [
      ...whole.objectives.map((one) =>
        one.id === id('invited') ? { ...one, carriedFrom: id('known') } : { ...one, team: id('speech') },
      ),
      objective('known', BEFORE, { cycle: id('before'), team: id('team') }),
      objective('office-one', CITY, { cycle: id('cycle'), team: id('office') }),
    ],
    ties: [
      ...whole.ties,
      tie('first', 'pays', 'objective', 'invited'),
      tie('invited', 'needs', 'team', 'speech'),
      tie('visited', 'needs', 'objective', 'office-one'),
      tie('known', 'pays', 'goal', 'goal'),
    ],
    meetings: [{ id: id('weekly'), kind: 'checkin', cycle: id('cycle'), date: '2026-01-05', every: 1 }],
  },
};
