/** Where somebody is, in words. */
import { CollectionEditor } from '../../doc/collectionEditor';
import { DecisionsEditor } from '../../doc/decisionsEditor';
import { ImpactEditor } from '../../doc/impactEditor';
import { OkrEditor } from '../../doc/okrEditor';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import type { Entry } from '../../state/people';
import type { Place } from '../../model/presence';
import { currentLanguage, t } from '../../texts/texts.svelte';

/** So many characters of a card's title are enough to know it by. */
const TITLE = 60;

export function placeText(workshop: OpenWorkshop, { here, me, at, person, since }: Entry): string {
  if (me) return '';
  if (!here) return awayText(since);
  const followed = person?.follows === undefined ? undefined : nameOf(workshop, person.follows);
  if (followed !== undefined) return followed;
  if (!at) return t('people-here');
  return at.field === undefined ? placed(workshop, at) : t('people-writes', { place: placed(workshop, at) });
}

function placed(workshop: OpenWorkshop, { area, card }: Place): string {
  const title = card === undefined ? '' : titleIn(workshop, area, card);
  return title === '' ? t(`people-at-${area}`) : t('people-at-card', { place: t(`people-at-${area}`), title });
}

function titleIn(workshop: OpenWorkshop, area: Place['area'], id: string): string {
  if (area === 'decisions') return decisionTitle(workshop, id);
  if (area === 'collection') return contributionTitle(workshop, id);
  return area === 'model' ? cardTitle(workshop, id) : okrTitle(workshop, area, id);
}

/** What a contribution says that stands, or how a group of them is called. */
function contributionTitle(workshop: OpenWorkshop, id: string): string {
  const { contributions, clusters } = CollectionEditor.of(workshop.docs.collection).view;
  const card = contributions.all.get(id);
  return shown(card ? { ...card, title: card.text } : clusters.all.get(id));
}

/** The words of a recommendation, a next step or a topic that stands. */
function decisionTitle(workshop: OpenWorkshop, id: string): string {
  const { recommendations, nextSteps, topics } = DecisionsEditor.of(workshop.docs.decisions).view;
  const entry = recommendations.all.get(id) ?? nextSteps.all.get(id);
  return shown(entry ? { ...entry, title: entry.text } : topics.all.get(id));
}

/** The title of a card that stands; empty when there is none, or none that I may see. */
function cardTitle(workshop: OpenWorkshop, card: string): string {
  return shown(ImpactEditor.of(workshop.docs.model).view.snapshot.everyCard.get(card));
}

/** The same for an objective, a key result, and whatever else has a title there. */
function okrTitle(workshop: OpenWorkshop, area: Place['area'], id: string): string {
  if (area !== 'okr') return '';
  const { objectives, keyResults, kpis, goals, teams, organisations } = OkrEditor.of(workshop.docs.okr).view;
  const lists = [objectives, keyResults, kpis, goals, teams, organisations];
  return shown(lists.map(({ all }) => all.get(id)).find((one) => one !== undefined));
}

function shown(entry: { readonly title: string; readonly deletedAt?: number } | undefined): string {
  const title = entry?.deletedAt === undefined ? (entry?.title.trim() ?? '') : '';
  const letters = [...title];
  return letters.length > TITLE ? `${letters.slice(0, TITLE).join('').trimEnd()} …` : title;
}

function nameOf(workshop: OpenWorkshop, id: string): string | undefined {
  if (id === workshop.me.id) return t('people-follows-me');
  const name = workshop.presence.people.find(({ user }) => user.id === id)?.user.name;
  return name === undefined ? undefined : t('people-follows', { name });
}

function awayText(since: number | undefined): string {
  if (since === undefined) return t('people-away');
  const time = new Intl.DateTimeFormat(currentLanguage(), { hour: '2-digit', minute: '2-digit' }).format(since);
  return t('people-away-since', { time });
}
