/** What entries of the area of decisions are made of, by the list they stand in; as `shapes.ts` says it for the model. */
import type { DecisionList } from './decisions';
import type { Compared } from './shapes';

// What an entry is about stands in other documents: that may be gone, and is left out then.
export const DECISION_COMPARED: Readonly<Record<DecisionList, Compared>> = {
  recommendations: {
    texts: ['text', 'reasons', 'minority'],
    place: ['order'],
    facts: ['from', 'fromGroup', 'cards', 'poll'],
    needs: [],
  },
  nextSteps: {
    texts: ['text'],
    place: ['order'],
    facts: ['who', 'due', 'done', 'from', 'fromGroup', 'cards'],
    needs: [],
  },
  topics: { texts: ['title', 'note'], place: ['order'], facts: ['settled', 'from', 'fromGroup', 'cards'], needs: [] },
};
