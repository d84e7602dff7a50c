/** What entries of the area of OKRs are made of, by the list they stand in; as `shapes.ts` says it for the model. */
import type { Compared } from './shapes';

/** What is told for itself, in the order in which it can be brought back: nothing before what it hangs on. */
export const OKR_MATTERS = [
  'organisations',
  'teams',
  'goals',
  'cycles',
  'objectives',
  'keyResults',
  'ties',
  'kpis',
  'learnings',
  'roles',
  'meetings',
] as const;
export type OkrMatter = (typeof OKR_MATTERS)[number];
/** What lies within a key result or a KPI, and is told as a part of it. */
export type OkrPart = 'checkIns' | 'readings';

export const OKR_COMPARED: Readonly<Record<OkrMatter | OkrPart, Compared>> = {
  organisations: { texts: ['title', 'theme'], place: ['order'], facts: [], needs: [] },
  teams: {
    texts: ['title', 'note'],
    place: ['order'],
    facts: ['organisation', 'field', 'status', 'budget'],
    needs: [],
  },
  goals: { texts: ['title', 'note'], place: ['order'], facts: ['year', 'organisation'], needs: [] },
  cycles: { texts: ['title'], place: ['order'], facts: ['kind', 'start', 'end', 'team', 'permanent'], needs: [] },
  objectives: {
    texts: ['title', 'note', 'learned'],
    place: ['cycle', 'order'],
    facts: ['team', 'owner', 'ambition', 'score', 'from', 'fromGroup', 'carriedFrom', 'draft'],
    needs: [],
  },
  keyResults: {
    texts: ['title', 'note', 'commit', 'goal', 'stretch', 'sideEffect'],
    place: ['objective', 'order'],
    facts: [
      ...['kind', 'direction', 'baseline', 'target', 'low', 'high', 'unit'],
      ...['owner', 'date', 'ambition', 'carriedFrom', 'draft'],
    ],
    needs: [['objective', 'objectives']],
    within: { root: 'checkIns', key: 'keyResult' },
  },
  // What a tie leads to stands in one of several lists, or in another document: that may be gone, and is told then.
  ties: {
    texts: ['note'],
    place: ['from', 'to'],
    facts: ['kind', 'target'],
    needs: [['from', 'objectives', 'keyResults']],
  },
  checkIns: {
    texts: ['obstacle', 'help', 'comment'],
    place: [],
    facts: ['at', 'date', 'value', 'confidence'],
    needs: [['keyResult', 'keyResults']],
  },
  kpis: {
    texts: ['title', 'note'],
    place: ['order'],
    facts: ['unit', 'low', 'high', 'team'],
    needs: [],
    within: { root: 'readings', key: 'kpi' },
  },
  readings: { texts: ['source'], place: [], facts: ['date', 'value'], needs: [['kpi', 'kpis']] },
  learnings: { texts: ['text'], place: ['order'], facts: ['tag', 'source', 'cycle', 'objective'], needs: [] },
  roles: { texts: ['reason'], place: ['order'], facts: ['kind', 'person', 'team'], needs: [] },
  meetings: {
    texts: ['place'],
    place: [],
    facts: ['kind', 'cycle', 'team', 'date', 'time', 'minutes', 'every'],
    needs: [],
  },
};
