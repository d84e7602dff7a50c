import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { creatorOf, writerOf } from './authorship';
import { type Entries, entryOf, textOf } from './entries';
import { COMMENT, ROOT } from './keys';

/** A comment at a card. Whose it is, is told by the client that made it. */
export interface Comment {
  readonly id: string;
  readonly card: string;
  readonly text: string;
  /** Milliseconds since 1970, by the clock of the server as its writer knew it. */
  readonly at: number;
  readonly client: number;
  readonly resolvedAt?: number;
  readonly resolvedBy?: number;
}

/** The longest comment, in characters. */
export const COMMENT_LIMIT = 2_000;

const NONE: readonly Comment[] = [];

/** Reactive view of the comments in the document of the area `model`. It lives as long as the document. */
export class Comments {
  readonly entries: Entries;
  #byCard: ReadonlyMap<string, readonly Comment[]> | undefined;
  #notify: (() => void) | undefined;
  readonly #subscribe = createSubscriber((update) => {
    this.#notify = update;
    return () => (this.#notify = undefined);
  });

  constructor(readonly doc: Y.Doc) {
    this.entries = doc.getMap(ROOT.comments);
    this.entries.observeDeep(() => {
      this.#byCard = undefined;
      this.#notify?.();
    });
  }

  /** Standing comments by card, the oldest first; reactive. */
  get byCard(): ReadonlyMap<string, readonly Comment[]> {
    this.#subscribe();
    this.#byCard ??= this.#read();
    return this.#byCard;
  }

  /** Comments at a card, the oldest first. */
  at(card: string): readonly Comment[] {
    return this.byCard.get(card) ?? NONE;
  }

  #read(): Map<string, Comment[]> {
    const byCard = new Map<string, Comment[]>();
    for (const id of this.entries.keys()) {
      const comment = readComment(this.entries, id);
      if (!comment) continue;
      const thread = byCard.get(comment.card);
      if (thread) thread.push(comment);
      else byCard.set(comment.card, [comment]);
    }
    for (const thread of byCard.values()) thread.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    return byCard;
  }
}

export function isOpen(comment: Comment): boolean {
  return comment.resolvedAt === undefined;
}

/** The standing comment under `id`, or nothing if what stands there is none. */
export function readComment(entries: Entries, id: string): Comment | undefined {
  const entry = entryOf(entries, id);
  const card = entry?.get(COMMENT.card);
  const text = textOf(entry, COMMENT.text)?.toString() ?? '';
  const client = creatorOf(entries, id);
  if (!entry || typeof card !== 'string' || client === undefined) return undefined;
  if (entry.has(COMMENT.deletedAt) || text.trim() === '') return undefined;
  const at = entry.get(COMMENT.at);
  const resolvedAt = entry.get(COMMENT.resolvedAt);
  const resolvedBy = writerOf(entry, COMMENT.resolvedAt);
  return {
    id,
    card,
    text,
    at: typeof at === 'number' ? at : 0,
    client,
    ...(typeof resolvedAt === 'number' && { resolvedAt }),
    ...(typeof resolvedAt === 'number' && resolvedBy !== undefined && { resolvedBy }),
  };
}
