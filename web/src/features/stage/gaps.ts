/** What is still open in the whole workshop, for its end. */
import { CollectionEditor } from '../../doc/collectionEditor';
import { DecisionsEditor } from '../../doc/decisionsEditor';
import { ImpactEditor } from '../../doc/impactEditor';
import { type OpenKind, stillOpen } from '../../model/decisions';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';

/** Where each kind is mended. */
const ROOM: Record<OpenKind, string> = {
  'step-who': 'decisions',
  'step-due': 'decisions',
  'recommendation-reasons': 'decisions',
  'topic-open': 'decisions',
  'assumption-unchecked': 'model',
  'contribution-unsorted': 'collection',
};

/** One kind of what is open, how many there are, and the room in which they are; reactive. */
export function gapsIn({ docs }: OpenWorkshop): { kind: OpenKind; count: number; room: string }[] {
  const { recommendations, nextSteps, topics } = DecisionsEditor.of(docs.decisions).view;
  const { contributions } = CollectionEditor.of(docs.collection).view;
  const { snapshot } = ImpactEditor.of(docs.model).view;
  const open = stillOpen({
    recommendations: recommendations.all.values(),
    nextSteps: nextSteps.all.values(),
    topics: topics.all.values(),
    contributions: contributions.all.values(),
    links: snapshot.model.links,
  });
  return open.map(({ kind, ids }) => ({ kind, count: ids.length, room: ROOM[kind] }));
}
