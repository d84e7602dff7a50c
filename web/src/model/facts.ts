/** What is known about cards and links beside their words, and how an amount is divided. */
import type { Card, Link, Perspective } from './contract';

/** Perspectives that something can come from. */
export const ORIGINS: readonly Perspective[] = ['politics', 'administration', 'society'];

/** Everything about a card that is no text typed together: absent is what nobody said. */
export type CardFacts = Omit<
  Card,
  'id' | 'model' | 'lane' | 'order' | 'title' | 'note' | 'audience' | 'plain' | 'deletedAt'
>;
/** Everything about a link but its ends and its words. */
export type LinkFacts = Omit<Link, 'id' | 'from' | 'to' | 'because' | 'checkHow' | 'deletedAt'>;

/** Keys of everything that is known about a card beside place, title and note, texts included. */
export const CARD_KEYS: readonly (keyof CardFacts | 'audience' | 'plain')[] = [
  'audience',
  'audienceKind',
  'perspective',
  'organisation',
  'responsible',
  'date',
  'duty',
  'level',
  'sdgs',
  'field',
  'product',
  'resource',
  'amount',
  'unit',
  'change',
  'experiment',
  'attribution',
  'lag',
  'plain',
  'tags',
  'group',
  'from',
  'dropped',
];
/** The same for a link, beside its ends and its reason. */
export const LINK_KEYS: readonly (keyof LinkFacts | 'checkHow')[] = [
  'evidence',
  'harm',
  'polarity',
  'delay',
  'share',
  'checkedBy',
  'checkHow',
  'checkUntil',
  'checkState',
];

/** Whether both say the same under these keys; a list says the same when its members are the same. */
export function sayTheSame<T>(one: T, other: T, keys: readonly (keyof T)[]): boolean {
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/** The parts of an amount; together they are the amount. */
export interface Split {
  readonly running: number;
  readonly change: number;
  readonly experiment: number;
}

/** How an amount is divided. Where the parts are more than the amount, experiment gives way. */
export function splitOf(amount: number, change = 0, experiment = 0): Split {
  const forChange = Math.min(Math.max(change, 0), amount);
  const forExperiment = Math.min(Math.max(experiment, 0), amount - forChange);
  return { running: amount - forChange - forExperiment, change: forChange, experiment: forExperiment };
}
