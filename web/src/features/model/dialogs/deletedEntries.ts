import { deleterOf } from '../../../doc/authorship';
import { homeOf } from '../../../doc/modelEntries';
import { hangsWell, type Matter, textIn } from '../../../model/matterVersions';
import { COMPARED, MODEL_MATTERS, type ModelMatter } from '../../../model/shapes';
import { t } from '../../../texts/texts.svelte';
import { laneName } from '../actions';
import { criterionName } from '../alternatives/alternativeActions';
import { pairWords } from '../conflicts/conflictWords';
import type { Desk } from '../desk.svelte';
import { hurdleName } from '../hurdles/hurdleActions';
import { indicatorName } from '../indicators/indicatorWords';

/** Something deleted, as the list shows it. */
export interface DeletedEntry {
  readonly id: string;
  readonly title: string;
  /** Lane of a card, reason of a link, kind of anything else. */
  readonly fact: string;
  readonly who: string | undefined;
  readonly at: number;
}

/** Everything that can be brought back, what was deleted last first. */
export function deletedEntries(desk: Desk): DeletedEntry[] {
  const { allCards, allLinks } = desk.snapshot;
  const { cards, links } = desk.document;
  const entries: DeletedEntry[] = [];
  for (const { id, lane, title, note, deletedAt } of allCards.values()) {
    // A card that was left empty has nothing to fetch back.
    if (deletedAt === undefined || `${title}${note}`.trim() === '') continue;
    const who = desk.workshop.authors.of(deleterOf(cards, id))?.name;
    entries.push({ id, title: desk.titleOf(id), fact: laneName(lane), who, at: deletedAt });
  }
  for (const { id, from, to, because, deletedAt } of allLinks.values()) {
    // A link comes and goes with its cards unless it was taken away itself.
    if (deletedAt === undefined || !allCards.has(from) || !allCards.has(to)) continue;
    const who = desk.workshop.authors.of(deleterOf(links, id))?.name;
    const fact = because.trim() === '' ? t('model-link-without-reason') : `${t('model-because')} ${because.trim()}`;
    const title = `${desk.titleOf(from)} → ${desk.titleOf(to)}`;
    entries.push({ id, title, fact, who, at: deletedAt });
  }
  entries.push(...MODEL_MATTERS.flatMap((root) => (root === 'models' ? [] : deletedMatters(desk, root))));
  return entries.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** Entries of one list that belong to the model that is shown. */
function deletedMatters(desk: Desk, root: Exclude<ModelMatter, 'models'>): DeletedEntry[] {
  const collection =
    root === 'indicators' ? desk.editor.parts.views.indicators.indicators : desk.editor.parts.views[root];
  const { texts, facts } = COMPARED[root];
  return [...collection.all.values()].flatMap((matter: Matter): DeletedEntry[] => {
    const { id, deletedAt } = matter;
    if (deletedAt === undefined || !isHere(desk, root, matter)) return [];
    const said = texts.some((key) => textIn(matter, key).trim() !== '') || facts.some((key) => key in matter);
    // As with cards; a conflict says something by its cards alone.
    if (!said && root !== 'conflicts') return [];
    const who = desk.workshop.authors.of(deleterOf(collection.entries, id))?.name;
    const fact = t(`changes-deleted-${root}`, { title: desk.titleOf(textIn(matter, 'card')) });
    return [{ id, title: nameOf(desk, root, matter), fact, who, at: deletedAt }];
  });
}

function isHere(desk: Desk, root: ModelMatter, matter: Matter): boolean {
  const { allCards, everyCard, modelId, models } = desk.snapshot;
  if (root === 'groups') return homeOf({ model: textIn(matter, 'model') }, models) === modelId;
  const hindered = textIn(matter, 'hinders');
  if (root === 'hurdles') return allCards.has(hindered) || !everyCard.has(hindered);
  return hangsWell(root, matter, (_root, id) => allCards.has(id));
}

function nameOf(desk: Desk, root: Exclude<ModelMatter, 'models'>, matter: Matter): string {
  switch (root) {
    case 'indicators':
      return indicatorName({ name: textIn(matter, 'name') });
    case 'conflicts':
      return pairWords(desk, { a: textIn(matter, 'a'), b: textIn(matter, 'b') });
    case 'hurdles':
      return hurdleName({ rule: textIn(matter, 'rule') });
    case 'groups':
      return desk.groups.titleOf(matter.id);
    case 'criteria':
      return criterionName({ title: textIn(matter, 'title') });
  }
}
