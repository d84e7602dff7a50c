import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { History } from './history';
import { bindText, type BindingOptions, type TextField } from './textBinding';

/** As much of a text area as the binding uses: setting the value puts the caret at the end, as browsers do. */
class Field extends EventTarget {
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none' as const;
  scrollTop = 0;
  readonly ownerDocument = { activeElement: this as unknown };
  writes = 0;
  #value = '';

  get value(): string {
    return this.#value;
  }

  set value(text: string) {
    this.#value = text;
    this.writes += 1;
    this.scrollTop = 0;
    this.setSelectionRange(text.length, text.length);
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  /** What a person does: replaces the selection. */
  type(text: string, event = 'input'): void {
    const [start, end] = [this.selectionStart, this.selectionEnd];
    this.#value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
    this.dispatchEvent(new Event(event));
  }
}

function person(doc: Y.Doc, options: Partial<BindingOptions> = {}) {
  const text = doc.getText('t');
  const field = new Field();
  const history = new History([text]);
  const unbind = bindText(field as unknown as TextField, text, { history, subject: 'card', ...options });
  return { doc, text, field, history, unbind };
}

type Person = ReturnType<typeof person>;

function exchange(one: Person, two: Person): void {
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(two.doc)));
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc, Y.encodeStateVector(one.doc)));
}

describe('two people in one field', () => {
  let one: Person;
  let two: Person;

  beforeEach(() => {
    one = person(new Y.Doc());
    two = person(new Y.Doc());
    one.field.type('Besuche wirken');
    exchange(one, two);
  });

  it('interleave keystroke by keystroke and keep their carets', () => {
    one.field.setSelectionRange(0, 0);
    two.field.setSelectionRange(14, 14);
    for (const [left, right] of [
      ['D', ' '],
      ['i', 'g'],
      ['e', 'u'],
      [' ', 't'],
    ] as const) {
      one.field.type(left);
      two.field.type(right);
      exchange(one, two);
    }
    expect(one.field.value).toBe('Die Besuche wirken gut');
    expect(two.field.value).toBe(one.field.value);
    expect(one.field.selectionEnd).toBe(4);
    expect(two.field.selectionEnd).toBe(22);
  });

  it('send one letter for one key', () => {
    const sizes: number[] = [];
    one.doc.on('update', (update: Uint8Array) => sizes.push(update.length));
    one.field.setSelectionRange(7, 7);
    one.field.type('n');
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(30);
    expect(one.text.toDelta()).toEqual([{ insert: 'Besuchen wirken' }]);
  });

  it('keep selection and scroll position while the other types before them', () => {
    two.field.setSelectionRange(8, 14);
    two.field.scrollTop = 30;
    one.field.setSelectionRange(0, 0);
    one.field.type('Viele ');
    exchange(one, two);
    expect([two.field.selectionStart, two.field.selectionEnd, two.field.scrollTop]).toEqual([14, 20, 30]);
  });

  it('do not disturb each other while a character is composed', () => {
    two.field.setSelectionRange(7, 7);
    two.field.dispatchEvent(new Event('compositionstart'));
    two.field.type('´');
    const { writes } = two.field;
    one.field.setSelectionRange(0, 0);
    one.field.type('Viele ');
    exchange(one, two);
    expect(two.field.writes).toBe(writes);
    two.field.setSelectionRange(7, 8);
    two.field.type('é');
    two.field.dispatchEvent(new Event('compositionend'));
    exchange(one, two);
    expect(two.field.value).toBe('Viele Besucheé wirken');
    expect(one.field.value).toBe(two.field.value);
    expect(two.field.selectionEnd).toBe(14);
  });

  it('undo their own letters only', () => {
    two.field.setSelectionRange(14, 14);
    two.field.type(' gut');
    exchange(one, two);
    one.history.undo();
    exchange(one, two);
    expect(two.field.value).toBe(' gut');
    expect(one.field.value).toBe(' gut');
  });
});

describe('a field', () => {
  it('takes no more than the limit and says so', () => {
    const limits: number[] = [];
    const { field, text } = person(new Y.Doc(), { limit: 10, onLimit: (limit) => limits.push(limit) });
    field.type('123456789');
    field.type('ab');
    expect(text.toString()).toBe('123456789a');
    expect(field.value).toBe('123456789a');
    expect(limits).toEqual([10]);
  });

  it('turns line breaks into spaces when it has one line', () => {
    const { field, text } = person(new Y.Doc(), { singleLine: true });
    field.type('eins\r\nzwei');
    expect(text.toString()).toBe('eins zwei');
    expect(field.value).toBe('eins zwei');
  });

  it('writes a composition that is not finished when it is left', () => {
    const { field, text, unbind } = person(new Y.Doc());
    field.dispatchEvent(new Event('compositionstart'));
    field.type('日本');
    unbind();
    expect(text.toString()).toBe('日本');
  });

  it('replaces emoji whole', () => {
    const { field, text } = person(new Y.Doc());
    field.type('a😀b');
    field.setSelectionRange(1, 3);
    field.type('😁');
    expect(text.toDelta()).toEqual([{ insert: 'a😁b' }]);
  });
});
