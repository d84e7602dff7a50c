import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '../model/contract';
import { Comments } from './comments';
import { NotesDocument } from './notesDocument';

interface Fixture {
  readonly area: string;
  readonly updates: readonly string[];
  readonly means: Pick<Board, 'comments' | 'notes'>;
}

/** The documents that the server's tests read and write too. */
function fixture(name: string): Fixture | Fixture[] {
  const path = new URL(`../../../tests/fixtures/documents/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Fixture | Fixture[];
}

function opened({ updates }: Fixture): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Uint8Array.from(Buffer.from(update, 'hex')));
  return doc;
}

function ofArea(name: string, area: string): Fixture {
  const found = [fixture(name)].flat().find((one) => one.area === area);
  if (!found) throw new Error(`no ${area} in ${name}`);
  return found;
}

describe('documents mean here what they mean to the server', () => {
  it.each(['notes', 'rust'])('notes of %s', (name) => {
    const shared = ofArea(name, 'notes');
    const rows = new NotesDocument(opened(shared)).snapshot.rows.map(({ block }) => block);
    const plain = rows.map(({ id, kind, order, text, done, indent, level }) => ({
      ...{ id, kind, order, text },
      ...(done && { done }),
      ...(indent > 0 && { indent }),
      ...(level > 1 && { level }),
    }));
    expect(plain).toEqual(shared.means.notes);
  });

  it.each(['model-two-people', 'rust'])('comments of %s', (name) => {
    const shared = ofArea(name, 'model');
    const all = [...new Comments(opened(shared)).byCard.values()].flat();
    const plain = all.map(({ id, card, text, at, resolvedAt }) => ({
      ...{ id, card, text, at: Math.trunc(at) },
      ...(resolvedAt !== undefined && { resolvedAt }),
    }));
    expect(plain).toEqual(shared.means.comments);
  });
});
