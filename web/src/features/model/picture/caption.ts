import { hasReason, LANES } from '../../../model/impact';
import { t } from '../../../texts/texts.svelte';
import { laneName } from '../actions';
import type { Desk } from '../desk.svelte';
import type { Caption } from './picture';

/** The model in words, as long as it takes: lane by lane, then what leads to what. */
export function caption(desk: Desk): Caption {
  const lanes = LANES.filter((lane) => lane !== 'activity' || desk.activityShown).map((lane) => {
    const titles = desk.cardsOf(lane).map(({ id }) => desk.titleOf(id));
    return `${laneName(lane)}: ${titles.length > 0 ? titles.join('; ') : t('model-lane-empty')}.`;
  });
  const links = desk.model.links.map((link) => {
    const reason = hasReason(link) ? `, ${t('model-because')} ${link.because.trim()}` : '';
    const turned = link.polarity === 'less' ? ` (${t('facts-polarity-less')})` : '';
    return `${desk.titleOf(link.from)} → ${desk.titleOf(link.to)}${turned}${reason}.`;
  });
  return {
    title: t('picture-name', { title: desk.workshop.title }),
    description: [...lanes, ...links].join('\n'),
    language: desk.workshop.language,
  };
}
