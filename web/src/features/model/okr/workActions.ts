/** What people do with what works on cards, and what is said afterwards. */
import { t } from '../../../texts/texts.svelte';
import type { MenuItem } from '../../../ui/menuList';
import { focusView } from '../actions';
import type { Desk } from '../desk.svelte';
import { nameOf } from './workWords';

/** Lets an objective pay into a card. */
export function payInto(desk: Desk, objective: string, card: string): void {
  const { working, workshop } = desk;
  const title = working.objectives.find((one) => one.objective.id === objective)?.objective.title ?? '';
  if (working.tie({ from: objective, kind: 'pays', target: 'card', to: card }))
    workshop.announce(t('work-said-pays', { objective: nameOf(title), card: desk.titleOf(card) }));
  desk.selectCard(card);
  focusView(desk);
}

/** Goes to an objective or a key result among the OKRs, unless the browser is asked for another window. */
export function goTo(desk: Desk, id: string, event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  desk.workshop.following.show({ area: 'okr', card: id });
}

/** Entry of the menu that shows and hides the objectives between the cards; none where there are none. */
export function bandItems({ working }: Desk): MenuItem[] {
  if (working.objectives.length === 0) return [];
  const shown = working.banded;
  return [
    {
      label: t(shown ? 'work-band-hide' : 'work-band-show'),
      icon: shown ? 'hidden' : 'visible',
      onselect: () => working.showBand(!shown),
    },
  ];
}
