/** Cases in JSON that the board and the server are judged by: OKRs with their model, and what is expected of them. */
import { readFileSync } from 'node:fs';
import type { OkrBoard } from './entries';

export interface Case<Expected, Given = unknown> {
  readonly name: string;
  readonly board: OkrBoard;
  /** What else the module is asked with. */
  readonly given: Given;
  readonly expected: Expected;
}

/** The cases of `tests/fixtures/okr/<file>.json`. */
export function readCases<Expected, Given = unknown>(file: string): Case<Expected, Given>[] {
  return JSON.parse(readFileSync(`../tests/fixtures/okr/${file}.json`, 'utf8')) as Case<Expected, Given>[];
}

/** A board with all its lists the other way round: nothing may depend on how they lie. */
export function turned(board: OkrBoard): OkrBoard {
  const turn = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => [
        key,
        Array.isArray(one) ? one.map((each: object) => turn(each)).reverse() : one,
      ]),
    );
  return { ...turn(board), ...(board.okr && { okr: turn(board.okr) }) };
}
