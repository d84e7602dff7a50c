/** Recommendations, next steps and topics: their order, what they are about, and what is still open in a workshop. */
import { isUnchecked } from './checks';
import type { Contribution, Link, NextStep, Recommendation, Topic } from './contract';
import { compareKeys, compareOrder } from './impact';

/** The lists of the area, in the order they are shown. */
export const DECISION_LISTS = ['recommendations', 'nextSteps', 'topics'] as const;
export type DecisionList = (typeof DECISION_LISTS)[number];

/** What has a place among others. */
export interface Placed {
  readonly id: string;
  readonly order: string;
  readonly deletedAt?: number;
}

/** Those that stand, in the order people gave them. */
export function inOrder<T extends Placed>(all: Iterable<T>): T[] {
  return [...all].filter(({ deletedAt }) => deletedAt === undefined).sort(compareOrder);
}

/**
 * Next steps as they are shown: those with a day first, the next day first, then those without one; done ones last. Within
 * a day, and without one, in the order people gave them.
 */
export function byDue(steps: Iterable<NextStep>): NextStep[] {
  const days = ({ due }: NextStep): string => due ?? '9999-99-99';
  return inOrder(steps).sort(
    (a, b) => Number(a.done === true) - Number(b.done === true) || compareKeys(days(a), days(b)),
  );
}

/** Those among which an entry can be moved: all of its list, but of next steps only those of the same day. */
export function movable<T extends Placed>(list: DecisionList, all: Iterable<T>, id: string): T[] {
  const standing = inOrder(all);
  const own = standing.find((one) => one.id === id);
  if (list !== 'nextSteps') return own ? standing : [];
  const day = (one: Placed & { readonly due?: string; readonly done?: boolean }): string =>
    `${one.due ?? ''} ${one.done === true}`;
  return standing.filter((one) => own && day(one) === day(own));
}

/** What a next step lacks. */
export type StepGap = 'who' | 'due';

export function gapsOf({ who, due, done }: NextStep): StepGap[] {
  if (done) return [];
  return [...(isBlank(who) ? (['who'] as const) : []), ...(isBlank(due) ? (['due'] as const) : [])];
}

/** What names a card of the model or an objective. */
export interface Naming {
  readonly list: DecisionList;
  readonly id: string;
  readonly words: string;
}

/** Everything of the area that is about this card or objective, in the order it is shown. */
export function naming(all: Decisions, card: string): Naming[] {
  const about = ({ cards = [] }: { readonly cards?: readonly string[] }): boolean => cards.includes(card);
  return [
    ...inOrder(all.recommendations).flatMap((one) =>
      about(one) ? [{ list: 'recommendations' as const, id: one.id, words: one.text }] : [],
    ),
    ...byDue(all.nextSteps).flatMap((one) =>
      about(one) ? [{ list: 'nextSteps' as const, id: one.id, words: one.text }] : [],
    ),
    ...inOrder(all.topics).flatMap((one) =>
      about(one) ? [{ list: 'topics' as const, id: one.id, words: one.title }] : [],
    ),
  ];
}

export interface Decisions {
  readonly recommendations: Iterable<Recommendation>;
  readonly nextSteps: Iterable<NextStep>;
  readonly topics: Iterable<Topic>;
}

/** What may still be open at the end of a workshop. */
export interface Sources extends Decisions {
  readonly contributions: Iterable<Contribution>;
  /** Links of the model, with both ends. */
  readonly links: Iterable<Link>;
}

/** What is open, in the order it is told. */
export const OPEN_KINDS = [
  'step-who',
  'step-due',
  'recommendation-reasons',
  'topic-open',
  'assumption-unchecked',
  'contribution-unsorted',
] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** One kind of what is open, and which entries are: never none. */
export interface Open {
  readonly kind: OpenKind;
  readonly ids: readonly string[];
}

/** What is still open. Entries without any words are nobody's gap: they were begun and left. */
export function stillOpen({ recommendations, nextSteps, topics, contributions, links }: Sources): Open[] {
  const steps = byDue(nextSteps).filter(({ text }) => !isBlank(text));
  const lacking = (gap: StepGap): string[] => steps.flatMap((step) => (gapsOf(step).includes(gap) ? [step.id] : []));
  const unreasoned = inOrder(recommendations).filter(({ text, reasons }) => !isBlank(text) && isBlank(reasons));
  const open = inOrder(topics).filter(({ title, settled }) => !isBlank(title) && settled !== true);
  const unsorted = inOrder(contributions).filter(
    ({ text, cluster, sent = [] }) => !isBlank(text) && cluster === undefined && sent.length === 0,
  );
  const found: Record<OpenKind, readonly string[]> = {
    'step-who': lacking('who'),
    'step-due': lacking('due'),
    'recommendation-reasons': idsOf(unreasoned),
    'topic-open': idsOf(open),
    'assumption-unchecked': idsOf([...links].filter(isUnchecked)),
    'contribution-unsorted': idsOf(unsorted),
  };
  return OPEN_KINDS.flatMap((kind) => {
    const ids = found[kind];
    return ids.length > 0 ? [{ kind, ids }] : [];
  });
}

function idsOf(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
