/**
 * Carrying objectives and key results over into another cycle: complete, as drafts, without check-ins. Whoever carries
 * the same over at the same time makes the same entries, so that nothing is there twice.
 */
import type { KeyResult, Objective, Tie } from '../model/contract';
import { type Okr, type OkrBoard, standing } from './entries';
import { lastValue } from './progress';
import { tiesOf } from './ties';

export interface Choice {
  /** The cycle to carry over into. */
  readonly cycle: string;
  /** Ids; the objectives of key results come with them. */
  readonly objectives?: readonly string[];
  readonly keyResults?: readonly string[];
  /** Whether the names of owners stay behind. */
  readonly withoutNames?: boolean;
}

export interface Carried {
  /** Entries that do not stand there yet. */
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly ties: readonly Tie[];
  /** Ids of those among them that were carried over before and deleted since: they are brought back, as they would be made now. */
  readonly deleted: readonly string[];
  /** Ids of those carried over before that stand: nothing is done to them. */
  readonly there: readonly string[];
}

/**
 * What is chosen as entries of another cycle. A key result starts where it has got to: its baseline is its last value. By
 * when, score, what was learned and check-ins stay behind; ties to what is gone do as well. What is in that cycle already
 * is not carried into it.
 */
export function carryOver(board: OkrBoard, choice: Choice): Carried {
  const okr = board.okr ?? {};
  const before = carriedBefore(okr, choice.cycle);
  const idOf = (id: string): string => before.get(id) ?? carriedId(id, choice.cycle);
  const keyResults = chosen(okr.keyResults, choice.keyResults);
  const wanted = new Set([...(choice.objectives ?? []), ...keyResults.flatMap(({ objective }) => objective ?? [])]);
  const objectives = chosen(okr.objectives, [...wanted]).filter(({ cycle }) => cycle !== choice.cycle);
  const ids = new Map(objectives.map(({ id }) => [id, idOf(id)]));
  const moving = keyResults.filter(({ objective }) => ids.has(objective ?? ''));
  for (const { id } of moving) ids.set(id, idOf(id));
  const known = knownIn(okr);
  const isNew = ({ id }: { id: string }): boolean => known.get(id) !== false;
  const carried = [...ids.values()];
  const made = new Set(carried.filter((id) => isNew({ id })));
  return {
    objectives: objectives.map((one) => carryObjective(one, choice, ids)).filter(isNew),
    keyResults: moving.map((one) => carryKeyResult(one, choice, ids)).filter(isNew),
    // What stands there already keeps the ties it has, and goes without those somebody took away.
    ties: carryTies(board, choice, ids).filter((tie) => made.has(tie.from) && isNew(tie)),
    deleted: carried.filter((id) => known.get(id) === true),
    there: carried.filter((id) => known.get(id) === false),
  };
}

/** What stands in a cycle and was carried over into it, by what it came from, whatever its id: files may bring another. */
export function carriedBefore({ objectives, keyResults }: Okr, cycle: string): ReadonlyMap<string, string> {
  const inside = standing(objectives).filter((one) => one.cycle === cycle);
  const own = new Set(inside.map(({ id }) => id));
  const below = standing(keyResults).filter(({ objective }) => own.has(objective));
  return new Map(
    [...inside, ...below].flatMap(({ id, carriedFrom }) => (carriedFrom === undefined ? [] : [[carriedFrom, id]])),
  );
}

function chosen<T extends Objective | KeyResult>(list: readonly T[] | undefined, ids: readonly string[] = []): T[] {
  const wanted = new Set(ids);
  return standing(list).filter(({ id }) => wanted.has(id));
}

/** All ids there are, and whether each of them is deleted. */
function knownIn({ objectives = [], keyResults = [], ties = [] }: Okr): Map<string, boolean> {
  return new Map([...objectives, ...keyResults, ...ties].map(({ id, deletedAt }) => [id, deletedAt !== undefined]));
}

function carryObjective(
  objective: Objective,
  { cycle, withoutNames }: Choice,
  ids: ReadonlyMap<string, string>,
): Objective {
  const { id, owner } = objective;
  return {
    ...without(objective, ['score', 'learned', 'owner']),
    ...(owner !== undefined && withoutNames !== true && { owner }),
    id: ids.get(id) ?? id,
    cycle,
    carriedFrom: id,
    draft: true,
  };
}

function carryKeyResult(keyResult: KeyResult, { withoutNames }: Choice, ids: ReadonlyMap<string, string>): KeyResult {
  const { id, checkIns, owner, objective = '', baseline: before } = keyResult;
  const metric = keyResult.kind === undefined || keyResult.kind === 'metric';
  const baseline = metric ? (lastValue(checkIns).value ?? before) : before;
  return {
    ...without(keyResult, ['checkIns', 'date', 'owner', 'baseline']),
    ...(baseline !== undefined && { baseline }),
    ...(owner !== undefined && withoutNames !== true && { owner }),
    id: ids.get(id) ?? id,
    objective: ids.get(objective) ?? objective,
    carriedFrom: id,
    draft: true,
  };
}

function without<T extends object, K extends keyof T>(entry: T, keys: readonly K[]): Omit<T, K> {
  const left: readonly PropertyKey[] = keys;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !left.includes(key))) as Omit<T, K>;
}

/** Ties go on from the new entries; where both ends are carried over they join the new ones. */
function carryTies(board: OkrBoard, { cycle }: Choice, ids: ReadonlyMap<string, string>): Tie[] {
  const ties = tiesOf(board);
  // Whoever may not see the model can't tell what is gone from it.
  const unseen = ({ target }: Tie): boolean =>
    board.cards === undefined && (target === 'card' || target === 'indicator');
  const lasting = ties.all.filter((tie) => ties.leads(tie) || unseen(tie));
  return lasting.flatMap((tie) => {
    const from = ids.get(tie.from);
    return from === undefined ? [] : [{ ...tie, id: carriedId(tie.id, cycle), from, to: ids.get(tie.to) ?? tie.to }];
  });
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const LENGTH = 21;
const PRIME = (1n << 88n) + 0x13bn;
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const MASK = (1n << 128n) - 1n;

/** The id of what is carried over from `source` into `cycle`: 126 bits of a hash (FNV-1a) in the alphabet of ids, alike everywhere. */
export function carriedId(source: string, cycle: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(`${source}\u0000${cycle}`)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  // The last bytes have touched the low bits only; one more round spreads them.
  for (let round = 0; round < 4; round += 1) hash = ((hash ^ (hash >> 61n)) * PRIME) & MASK;
  return Array.from({ length: LENGTH }, (_, at) => ALPHABET[Number((hash >> BigInt(6 * at)) & 63n)]).join('');
}
