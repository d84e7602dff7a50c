import type { DeltaStep, TextEdit } from './textEdit';

/** A run of the current text: of the text as it was at the start from `origin` on, or of what others inserted since. */
interface Piece {
  readonly origin: number | undefined;
  readonly length: number;
}

/**
 * Where the units of an earlier text stand now.
 *
 * While somebody composes a character with an input method, the field must not be touched. Others go on typing
 * meanwhile; when the composition ends, its edit refers to the text as it was and is carried out on what has become of it.
 */
export class Pieces {
  #pieces: Piece[];

  constructor(length: number) {
    this.#pieces = length > 0 ? [{ origin: 0, length }] : [];
  }

  /** Follows what somebody else changed. */
  apply(delta: readonly DeltaStep[]): void {
    let at = 0;
    for (const step of delta) {
      if (step.retain !== undefined) at += step.retain;
      else if (step.insert !== undefined) {
        const index = this.#cut(at);
        this.#pieces.splice(index, 0, { origin: undefined, length: step.insert.length });
        at += step.insert.length;
      } else if (step.delete !== undefined) {
        const from = this.#cut(at);
        this.#pieces.splice(from, this.#cut(at + step.delete) - from);
      }
    }
  }

  /**
   * The steps, last one first, that carry out an edit of the earlier text on the current one. Only what stood in the
   * earlier text is removed: words that others put into the removed range stay.
   */
  translate(edit: TextEdit): TextEdit[] {
    const steps: TextEdit[] = [];
    const end = edit.at + edit.removed;
    let position = 0;
    let place = 0;
    for (const piece of this.#pieces) {
      if (piece.origin !== undefined) {
        const from = Math.max(piece.origin, edit.at);
        const to = Math.min(piece.origin + piece.length, end);
        if (from < to) steps.unshift({ at: position + from - piece.origin, removed: to - from, inserted: '' });
        if (piece.origin < edit.at) place = position + Math.min(piece.length, edit.at - piece.origin);
      }
      position += piece.length;
    }
    return edit.inserted === '' ? steps : [...steps, { at: place, removed: 0, inserted: edit.inserted }];
  }

  /** Makes a piece begin at `at` and gives its index. */
  #cut(at: number): number {
    let position = 0;
    for (const [index, piece] of this.#pieces.entries()) {
      if (position >= at) return index;
      if (position + piece.length > at) {
        const length = at - position;
        const rest = {
          origin: piece.origin === undefined ? undefined : piece.origin + length,
          length: piece.length - length,
        };
        this.#pieces.splice(index, 1, { origin: piece.origin, length }, rest);
        return index + 1;
      }
      position += piece.length;
    }
    return this.#pieces.length;
  }
}
