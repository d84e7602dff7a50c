/** The shared documents of a workshop, one per area. */
import * as Y from 'yjs';
import type { Area } from '../model/contract';

export type SharedDocument = Y.Doc;
export type Documents = Record<Area, SharedDocument>;

export const AREAS: readonly Area[] = ['collection', 'model', 'okr', 'decisions', 'notes', 'stage'];

/** Empty documents; they fill once the server has answered. */
export function emptyDocuments(): Documents {
  return {
    collection: new Y.Doc(),
    model: new Y.Doc(),
    okr: new Y.Doc(),
    decisions: new Y.Doc(),
    notes: new Y.Doc(),
    stage: new Y.Doc(),
  };
}
