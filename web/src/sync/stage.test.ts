import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Stage } from '../model/contract';
import { readStage } from './stage';

interface Fixture {
  readonly area: string;
  readonly updates: readonly string[];
  readonly means: { readonly stage: Stage };
}

it('the stage means here what it means to the server, its steps in their places', () => {
  const path = new URL('../../../tests/fixtures/documents/rust.json', import.meta.url);
  const all = JSON.parse(readFileSync(path, 'utf8')) as Fixture[];
  const shared = all.find(({ area }) => area === 'stage');
  if (!shared) throw new Error('no stage');
  const document = new Y.Doc();
  for (const update of shared.updates) Y.applyUpdate(document, Uint8Array.from(Buffer.from(update, 'hex')));
  const { steps = [], ...read } = readStage(document);
  const { steps: meant, ...rest } = shared.means.stage;
  expect(read).toEqual(rest);
  expect(steps.map(({ title }) => title)).toEqual(['Ankommen', 'Was überrascht uns?']);
  expect(steps.map((step, at) => ({ ...step, at }))).toEqual(meant.map((step, at) => ({ ...step, at })));
});

it('an empty document has neither steps nor polls', () => {
  expect(readStage(new Y.Doc())).toEqual({ steps: [], polls: [] });
});
