/**
 * What entries of the documents are made of, by the list they stand in: one description for all that compares them, brings
 * them back or puts them in again. The names of keys are those of the board in JSON.
 */
import { COLLECTION_COMPARED, COLLECTION_LISTS } from './collectionShapes';
import { DECISION_COMPARED } from './decisionShapes';
import { DECISION_LISTS } from './decisions';
import { LANES } from './impact';
import type { Lane } from './contract';
import { OKR_COMPARED, OKR_MATTERS, type OkrPart } from './okrShapes';

/** Keys under which an entry names entries of other lists that it cannot be without; each stands in one of these lists. */
export type Needs = readonly (readonly [key: string, ...roots: readonly string[]])[];

export interface Shape {
  /** Texts that people type in together; an entry has them from the start. */
  readonly texts: readonly string[];
  readonly needs: Needs;
}

/** An entry that is compared value by value. */
export interface Compared extends Shape {
  /** Where it stands, and what it is about. */
  readonly place: readonly string[];
  /** What else is said about it. */
  readonly facts: readonly string[];
  /** The list of what lies within it, and the key there that names it. */
  readonly within?: { readonly root: PartRoot; readonly key: string };
}

/** What belongs to a model beside cards, links and comments. */
export const MODEL_MATTERS = ['indicators', 'conflicts', 'hurdles', 'groups', 'criteria', 'models'] as const;
export type ModelMatter = (typeof MODEL_MATTERS)[number];
/** The same, and everything of the OKRs, the decisions and the collection: nothing before what it hangs on. */
export const MATTERS = [...MODEL_MATTERS, ...OKR_MATTERS, ...DECISION_LISTS, ...COLLECTION_LISTS] as const;
export type MatterRoot = (typeof MATTERS)[number];
/** What lies within such an entry, and is told as a part of it. */
export type PartRoot = 'measurements' | 'ratings' | OkrPart;

/** Key of the question at the head of a lane, at the entry of its model. */
export function promptKey(lane: Lane): string {
  return `prompt${lane.charAt(0).toUpperCase()}${lane.slice(1)}`;
}

export const COMPARED: Readonly<Record<MatterRoot | PartRoot, Compared>> = {
  indicators: {
    texts: ['name', 'source', 'sideEffect'],
    place: ['card', 'order'],
    facts: ['unit', 'direction', 'baseline', 'target', 'current', 'date'],
    needs: [['card', 'cards']],
    within: { root: 'measurements', key: 'indicator' },
  },
  measurements: { texts: ['note'], place: [], facts: ['date', 'value'], needs: [['indicator', 'indicators']] },
  conflicts: {
    texts: ['because', 'affected'],
    place: ['a', 'b', 'order'],
    facts: ['state', 'owner', 'from', 'fromGroup'],
    needs: [
      ['a', 'cards'],
      ['b', 'cards'],
    ],
  },
  hurdles: { texts: ['rule', 'purpose', 'room', 'risk'], place: ['hinders', 'order'], facts: [], needs: [] },
  groups: { texts: ['title'], place: ['model', 'order'], facts: [], needs: [] },
  criteria: {
    texts: ['title'],
    place: ['order'],
    facts: [],
    needs: [],
    within: { root: 'ratings', key: 'criterion' },
  },
  ratings: {
    texts: ['reason'],
    place: [],
    facts: ['model', 'value'],
    needs: [
      ['criterion', 'criteria'],
      ['model', 'models'],
    ],
  },
  models: { texts: ['title'], place: ['order'], facts: ['today', 'total', ...LANES.map(promptKey)], needs: [] },
  ...OKR_COMPARED,
  ...DECISION_COMPARED,
  ...COLLECTION_COMPARED,
};

/** Everything in the documents that people write, by its list. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  ...COMPARED,
  cards: { texts: ['title', 'note', 'audience', 'plain'], needs: [] },
  links: {
    texts: ['because', 'checkHow'],
    needs: [
      ['from', 'cards'],
      ['to', 'cards'],
    ],
  },
  comments: { texts: ['text'], needs: [['card', 'cards']] },
  scores: { texts: [], needs: [['conflict', 'conflicts']] },
  blocks: { texts: ['text'], needs: [] },
};
