import type * as Y from 'yjs';
import type { NextStep, Recommendation, Topic } from '../model/contract';
import { Collection } from './collection';
import { readNextStep, readRecommendation, readTopic } from './decisionEntries';
import type { Entries } from './entries';
import { ROOT } from './keys';

/** Typed, reactive view of the document of the area `decisions`. It lives as long as the document. */
export class DecisionsDocument {
  readonly recommendations: Collection<Recommendation>;
  readonly nextSteps: Collection<NextStep>;
  readonly topics: Collection<Topic>;

  constructor(readonly doc: Y.Doc) {
    this.recommendations = new Collection(doc, ROOT.recommendations, readRecommendation);
    this.nextSteps = new Collection(doc, ROOT.nextSteps, readNextStep);
    this.topics = new Collection(doc, ROOT.topics, readTopic);
  }

  /** All roots, for undo. */
  get roots(): Entries[] {
    return [this.recommendations.entries, this.nextSteps.entries, this.topics.entries];
  }
}
