/** What a poll can be about: what stands in the areas that may be seen. */
import { CollectionEditor } from '../../../doc/collectionEditor';
import { ImpactEditor } from '../../../doc/impactEditor';
import { OkrEditor } from '../../../doc/okrEditor';
import type { Area } from '../../../model/contract';
import { LANES } from '../../../model/impact';
import { said } from '../../../okr/entries';
import type { WorkshopState } from '../../../state/workshop.svelte';

export interface Source {
  readonly area: Area;
  readonly id: string;
  readonly text: string;
}

/** Contributions group by group, cards of the model by lane, then objectives; reactive. */
export function sourcesOf(workshop: WorkshopState): Source[] {
  const seen = (area: Area) => workshop.access(area) !== 'hidden' && workshop.synced(area);
  const list: Source[] = [];
  if (seen('collection')) {
    const { heaps } = CollectionEditor.of(workshop.docs.collection).view;
    for (const { id, text } of heaps.flatMap(({ cards }) => cards))
      if (text.trim() !== '') list.push({ area: 'collection', id, text });
  }
  if (seen('model')) {
    const { lanes } = ImpactEditor.of(workshop.docs.model).view.snapshot.model;
    for (const { id, title } of LANES.flatMap((lane) => lanes[lane]))
      if (title.trim() !== '') list.push({ area: 'model', id, text: title });
  }
  if (seen('okr')) {
    const { objectives } = OkrEditor.of(workshop.docs.okr).view.okr;
    for (const { id, title } of said(objectives)) list.push({ area: 'okr', id, text: title });
  }
  return list;
}
