/** The document of the stage, as the board reads it. */
import type * as Y from 'yjs';
import type { Poll, Stage, Step } from '../model/contract';

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What stands in it: everything but the agenda and the polls is a plain value of its root. */
export function readStage(document: Y.Doc): Partial<Stage> {
  const plain = document.getMap('stage').toJSON() as Partial<Stage>;
  const polls = entries<Poll>(document, 'polls').sort(byTime);
  return { ...plain, steps: entries<Step>(document, 'agenda').sort(inPlace), polls };
}

/** The entries of a root with their ids. Whoever made them is the server: they are what they should be. */
function entries<T>(document: Y.Doc, root: string): T[] {
  const all = document.getMap(root).toJSON() as Entries;
  return Object.entries(all).map(([id, values]) => ({ id, ...values }) as T);
}

function inPlace(one: Step & { at?: number }, other: Step & { at?: number }): number {
  return (one.at ?? 0) - (other.at ?? 0);
}

function byTime(one: Poll, other: Poll): number {
  return (one.openedAt ?? 0) - (other.openedAt ?? 0) || (one.id < other.id ? -1 : 1);
}
