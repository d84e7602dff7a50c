import * as Y from 'yjs';
import { newId } from '../model/ids';
import { editBetween, splits } from '../model/textEdit';
import { COMMENT_LIMIT, type Comments, readComment } from './comments';
import { applyEdit, type Entry, entryOf, textOf } from './entries';
import type { History } from './history';
import { COMMENT } from './keys';

/** What can be done with comments. Each command is one step of undo, about the card. */
export class CommentEditor {
  constructor(
    readonly view: Comments,
    private readonly history: History,
    private readonly now: () => number,
  ) {}

  /** Writes a comment and returns its id; nothing when there is nothing to write. */
  add(card: string, words: string): string | undefined {
    const text = fitting(words);
    if (text === '') return undefined;
    const id = newId();
    const at = this.now();
    const entry: Entry = new Y.Map();
    entry.set(COMMENT.card, card);
    entry.set(COMMENT.text, new Y.Text(text));
    entry.set(COMMENT.at, at);
    // As with cards: undoing hides it again, and what others did with it meanwhile stays.
    entry.set(COMMENT.deletedAt, at);
    this.view.doc.transact(() => this.view.entries.set(id, entry), this.history.untracked);
    this.#step(card, () => entry.delete(COMMENT.deletedAt));
    return id;
  }

  /** Gives a comment other words, by the smallest change. */
  change(id: string, words: string): void {
    const comment = readComment(this.view.entries, id);
    const text = textOf(entryOf(this.view.entries, id), COMMENT.text);
    const next = fitting(words);
    const edit = comment && next !== '' && editBetween(comment.text, next, 0);
    if (!edit || !text) return;
    this.#step(comment.card, () => applyEdit(text, edit));
  }

  delete(id: string): void {
    this.#set(id, COMMENT.deletedAt, true);
  }

  resolve(id: string): void {
    this.#set(id, COMMENT.resolvedAt, true);
  }

  reopen(id: string): void {
    this.#set(id, COMMENT.resolvedAt, false);
  }

  #set(id: string, key: string, on: boolean): void {
    const comment = readComment(this.view.entries, id);
    const entry = entryOf(this.view.entries, id);
    if (!comment || !entry || entry.has(key) === on) return;
    this.#step(comment.card, () => {
      if (on) entry.set(key, this.now());
      else entry.delete(key);
    });
  }

  #step(card: string, change: () => void): void {
    this.history.step(card, () => this.view.doc.transact(change, this.history.origin));
  }
}

/** What is kept of `words`: never half a character. */
function fitting(words: string): string {
  const text = words.trim();
  return text.slice(0, splits(text, COMMENT_LIMIT) ? COMMENT_LIMIT - 1 : COMMENT_LIMIT);
}
