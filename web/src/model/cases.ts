/** Cases in JSON that every implementation of the pure modules is judged by: a board and what is expected of it. */
import { readFileSync } from 'node:fs';
import type { Board } from './graph';

export interface Case<Expected, Given = unknown> {
  readonly name: string;
  readonly board: Board;
  /** What else the module is asked with. */
  readonly given: Given;
  readonly expected: Expected;
}

type Loose = Record<string, unknown>;

/** The cases of `tests/fixtures/model/<file>.json`; texts that a file leaves out are empty, as on the wire. */
export function readCases<Expected, Given = unknown>(file: string): Case<Expected, Given>[] {
  const cases = JSON.parse(readFileSync(`../tests/fixtures/model/${file}.json`, 'utf8')) as Case<Expected, Given>[];
  return cases.map((one) => ({ ...one, board: readBoard(one.board as unknown as Loose) }));
}

function readBoard(board: Loose): Board {
  const list = (name: string): Loose[] => (board[name] ?? []) as Loose[];
  return {
    ...board,
    models: list('models'),
    cards: list('cards').map((card) => ({ note: '', ...card })),
    links: list('links').map((link) => ({ because: '', ...link })),
  } as unknown as Board;
}
