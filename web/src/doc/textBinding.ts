import type * as Y from 'yjs';
import { Pieces } from '../model/pieces';
import { type DeltaStep, editBetween, moveCaret, TEXT_LIMIT, type TextEdit, withinLimit } from '../model/textEdit';
import { applyEdit, type SharedText } from './entries';
import type { History } from './history';

/** A field that text is typed into. */
export type TextField = HTMLTextAreaElement;

export interface BindingOptions {
  readonly history: History;
  /** Card or link the text belongs to, for undo. */
  readonly subject: string;
  /** Line breaks become spaces. */
  readonly singleLine?: boolean;
  /** Called with the limit when something typed or pasted did not fit. */
  readonly onLimit?: (limit: number) => void;
  /** Called whenever the field shows another text, whoever changed it. */
  readonly onText?: (text: string) => void;
  readonly limit?: number;
}

/**
 * Ties a field to a shared text. What is typed is written as the smallest insert and delete at the caret; what others
 * type is put in around caret, selection and scroll position. Returns how to untie them.
 *
 * While an input method composes a character, the field is left alone: others' changes wait, and the finished character
 * is written to where its place has moved meanwhile.
 */
export function bindText(field: TextField, text: SharedText, options: BindingOptions): () => void {
  const binding = new Binding(field, text, options);
  return () => binding.close();
}

class Binding {
  /** What the field and the text had in common last. */
  #shown: string;
  /** What has become of `#shown` during a composition. */
  #pieces: Pieces | undefined;
  #writing = false;

  constructor(
    private readonly field: TextField,
    private readonly text: SharedText,
    private readonly options: BindingOptions,
  ) {
    this.#shown = text.toString();
    field.value = this.#shown;
    options.onText?.(this.#shown);
    field.addEventListener('input', this.#input);
    field.addEventListener('compositionstart', this.#compositionStart);
    field.addEventListener('compositionend', this.#compositionEnd);
    field.addEventListener('blur', this.#blur);
    text.observe(this.#remote);
  }

  close(): void {
    this.#compositionEnd();
    this.field.removeEventListener('input', this.#input);
    this.field.removeEventListener('compositionstart', this.#compositionStart);
    this.field.removeEventListener('compositionend', this.#compositionEnd);
    this.field.removeEventListener('blur', this.#blur);
    this.text.unobserve(this.#remote);
    this.options.history.pause();
  }

  readonly #input = (): void => {
    if (!this.#pieces) this.#write((edit) => [edit]);
  };

  readonly #compositionStart = (): void => {
    this.#pieces = new Pieces(this.#shown.length);
  };

  readonly #compositionEnd = (): void => {
    const pieces = this.#pieces;
    if (!pieces) return;
    this.#pieces = undefined;
    this.#write((edit) => pieces.translate(edit));
  };

  readonly #blur = (): void => {
    this.#compositionEnd();
    this.options.history.pause();
  };

  readonly #remote = (event: Y.YTextEvent): void => {
    if (this.#writing) return;
    // Plain text only: embedded objects are refused by the server and would have no place in a field.
    const delta = event.delta as DeltaStep[];
    if (this.#pieces) this.#pieces.apply(delta);
    else this.#show((index) => moveCaret(index, delta));
  };

  /** Writes what was typed to the shared text, carried out as `translate` says. */
  #write(translate: (edit: TextEdit) => TextEdit[]): void {
    const { limit = TEXT_LIMIT, history, subject } = this.options;
    const typed = this.options.singleLine ? oneLine(this.field.value) : this.field.value;
    const edit = editBetween(this.#shown, typed, this.field.selectionEnd);
    const fitting = edit && withinLimit(edit, this.text.length, limit);
    const steps = fitting ? translate(fitting) : [];
    if (steps.length > 0) {
      this.#writing = true;
      history.typing(subject, () => this.text.doc?.transact(() => this.#carryOut(steps), history.origin));
      this.#writing = false;
    }
    const last = steps.at(-1);
    this.#show(() => (last ? last.at + last.inserted.length : this.field.selectionEnd));
    if (edit && fitting !== edit) this.options.onLimit?.(limit);
  }

  #carryOut(steps: readonly TextEdit[]): void {
    for (const step of steps) applyEdit(this.text, step);
  }

  /** Shows the shared text in the field, if it does not already. */
  #show(move: (index: number) => number): void {
    this.#shown = this.text.toString();
    const { field } = this;
    if (field.value !== this.#shown) {
      const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
      field.value = this.#shown;
      // A selection set in a field without focus would draw the focus to it in some browsers.
      if (field.ownerDocument.activeElement === field) {
        field.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection);
        field.scrollTop = scrollTop;
      }
    }
    this.options.onText?.(this.#shown);
  }
}

function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n\u2028\u2029]/gu, ' ');
}
