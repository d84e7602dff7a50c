/** What a card shows at a glance: at most two facts, the one that is missing before the one that is known. */
import type { Card, Indicator } from '../../../model/contract';
import { nowOf } from '../../../model/series';
import { t } from '../../../texts/texts.svelte';
import type { IconName } from '../../../ui/icons';
import type { Desk } from '../desk.svelte';
import { amountWords } from './words';
import { withUnit } from '../../../texts/figures';

/** One fact about a card for its last line: an icon and few words. */
export interface Fact {
  readonly icon: IconName;
  readonly text: string;
  readonly warning?: boolean;
}

const RESOURCE_ICONS = {
  money: 'euro',
  posts: 'person',
  hours: 'people',
  rooms: 'house',
  other: 'clock',
} as const satisfies Record<NonNullable<Card['resource']>, IconName>;

/** Whether a card of this lane is a change that somebody should be able to see. */
export function wantsIndicator({ lane }: Card): boolean {
  return lane === 'outcome' || lane === 'impact';
}

/** From where to where an indicator goes, for example "19,6 % → 30 %"; empty without figures. */
function wayWords(indicator: Indicator): string {
  const { baseline, target, unit } = indicator;
  const now = nowOf(indicator)?.value ?? baseline;
  if (now === undefined) return target === undefined ? '' : t('facts-glance-target', { value: withUnit(target, unit) });
  return target === undefined ? withUnit(now, unit) : `${withUnit(now, unit)} → ${withUnit(target, unit)}`;
}

/** Facts of the sheet that a card shows, the most important first. A card that stands alone lacks more than a number. */
export function glance(desk: Desk, card: Card, linked: boolean): Fact[] {
  const facts: Fact[] = [];
  const indicator = desk.indicatorsOf(card.id)[0];
  if (indicator) {
    const words = wayWords(indicator) || indicator.name.trim();
    if (words !== '') facts.push({ icon: 'indicator', text: words });
  }
  const amount = amountWords(card);
  if (amount !== undefined) facts.push({ icon: card.resource ? RESOURCE_ICONS[card.resource] : 'tag', text: amount });
  if (card.sdgs) facts.push({ icon: 'target', text: t('facts-glance-sdg', { goals: card.sdgs.join(', ') }) });
  // What is missing is said where nothing else stands for how one would see it.
  if (linked && !indicator && !card.sdgs && wantsIndicator(card))
    facts.unshift({ icon: 'warning', text: t('facts-indicator-none'), warning: true });
  return facts;
}
