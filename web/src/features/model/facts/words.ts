/** What cards and links know, in the words of the interface. */
import type { CardLine } from '../../../model/cardSheet';
import type { Card } from '../../../model/contract';
import { splitOf } from '../../../model/facts';
import { money } from '../../../model/figures';
import { dayWords, figureWords, withUnit } from '../../../texts/figures';
import { currentLanguage, t } from '../../../texts/texts.svelte';

export function monthsWords(months: number): string {
  return months === 0 ? t('facts-months-none') : t('facts-months', { count: months });
}

/** An amount with what it is an amount of; nothing where nobody said how much. */
export function amountWords({ resource, amount, unit }: Card): string | undefined {
  return amount === undefined ? undefined : partWords(amount, resource, unit);
}

/** A part of what a card stands for, in its unit. Money has two digits after the comma, or none. */
export function partWords(amount: number, resource: Card['resource'], unit: string | undefined): string {
  if (resource === undefined || resource === 'other') return withUnit(amount, unit);
  const words = resource === 'money' ? money(amount, currentLanguage()) : figureWords(amount);
  return t(`facts-amount-${resource}`, { amount: words, count: amount });
}

/** How an amount is divided, for an amount that somebody divided. */
function splitWords({ resource, amount, unit, change, experiment }: Card): string[] {
  if (amount === undefined || (change === undefined && experiment === undefined)) return [];
  const split = splitOf(amount, change, experiment);
  const parts = (['running', 'change', 'experiment'] as const).filter((part) => split[part] > 0);
  return parts.map((part) => t(`facts-part-${part}`, { amount: partWords(split[part], resource, unit) }));
}

/** A line of a card's sheet: what somebody typed, or what follows from what they chose. Several facts, several lines. */
export function lineWords(card: Card, line: CardLine): string[] {
  const said = (words: string | undefined): string[] => (words === undefined || words.trim() === '' ? [] : [words]);
  switch (line) {
    case 'audience':
      return [...said(card.audience), ...said(card.audienceKind && t(`facts-audience-${card.audienceKind}`))];
    case 'resource':
      return resourceWords(card);
    case 'date':
      return said(card.date && dayWords(card.date));
    case 'duty':
      return said(card.duty && t(`facts-duty-${card.duty}`));
    case 'level':
      return said(card.level && t(`facts-level-${card.level}`));
    case 'attribution':
      return said(card.attribution && t(`facts-attribution-${card.attribution}`));
    case 'lag':
      return card.lag === undefined ? [] : [monthsWords(card.lag)];
    case 'sdgs':
      return (card.sdgs ?? []).map((goal) => `${String(goal)} ${t(`facts-sdg-${String(goal)}`)}`);
    case 'origin':
      return [...said(card.organisation), ...said(card.perspective && t(`common-perspective-${card.perspective}`))];
    case 'tags':
      return said(card.tags?.join(', '));
    default:
      return said(card[line]);
  }
}

function resourceWords(card: Card): string[] {
  const amount = amountWords(card);
  const kind = card.resource && t(`facts-resource-${card.resource}`);
  return [...(amount === undefined ? (kind === undefined ? [] : [kind]) : [amount]), ...splitWords(card)];
}

/** Lines whose words people chose from the interface: they are in its language, the others in the workshop's. */
export function isChosen(line: CardLine): boolean {
  return ['duty', 'level', 'attribution', 'lag', 'sdgs', 'date', 'resource'].includes(line);
}

/** How far something is graded, for example "2 von 5". */
export function gradeWords(grade: number | undefined): string {
  return grade === undefined ? t('facts-grade-none') : t('facts-grade', { grade });
}
