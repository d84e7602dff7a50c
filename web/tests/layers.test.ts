import path from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { layers, wrongImport } from '../lint/layers.js';

const at = (file: string) => path.resolve('src', file);

describe('layers', () => {
  it.each([
    ['ui/Button.svelte', '../state/session'],
    ['ui/Button.svelte', '../texts/texts.svelte'],
    ['board/route.ts', '../model/contract'],
    ['model/chain.ts', '../doc/cards'],
    ['doc/cards.ts', '../sync/session'],
    ['sync/session.ts', '../state/workshop.svelte'],
    ['features/model/Board.svelte', '../invite/Invite.svelte'],
    ['features/model/Board.svelte', '../../sync/session'],
    ['state/workshop.svelte.ts', '../features/model/ModelArea.svelte'],
    ['features/model/Board.svelte', 'yjs'],
    ['state/workshop.svelte.ts', '@hocuspocus/provider'],
    ['features/join/Join.svelte', '../../api/index'],
    ['misc/thing.ts', '../model/contract'],
  ])('%s must not import %s', (file, source) => {
    expect(wrongImport(at(file), source)).toBeTypeOf('string');
  });

  it.each([
    ['features/model/Board.svelte', '../../state/workshop.svelte'],
    ['features/model/Board.svelte', './Card.svelte'],
    ['features/model/panel/Panel.svelte', '../Card.svelte'],
    ['doc/cards.ts', 'yjs'],
    ['state/workshop.svelte.ts', '../sync/session'],
    ['main.ts', './routes/App.svelte'],
  ])('%s may import %s', (file, source) => {
    expect(wrongImport(at(file), source)).toBeUndefined();
  });

  it('is what the linter reports, also for fetch and for barrels', () => {
    const run = (file: string, code: string) =>
      new Linter({ cwd: process.cwd() })
        .verify(code, [{ files: ['**/*.ts'], plugins: { w: { rules: { layers } } }, rules: { 'w/layers': 'error' } }], {
          filename: at(file),
        })
        .map((finding) => finding.message);
    expect(run('ui/a.ts', "import '../api/client';")).toEqual(['ui must not import api.']);
    expect(run('state/a.ts', "await import('../routes/App');")).toEqual(['state must not import routes.']);
    expect(run('ui/a.ts', "fetch('/api');")).toEqual(['Only api fetches.']);
    expect(run('api/a.ts', "fetch('/api');")).toEqual([]);
    expect(run('ui/a.ts', "export * from './b';")).toEqual(['No barrels: export by name where it is defined.']);
  });
});
