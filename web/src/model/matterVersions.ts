/**
 * What belongs to a model beside cards and links, and everything of the OKRs, as it stood at one moment, and how two moments
 * differ in it.
 */
import type { Model } from './contract';
import { compareKeys, LANES } from './impact';
import { COMPARED, type Compared, MATTERS, type MatterRoot, type PartRoot, promptKey } from './shapes';

/** An entry by the keys of its shape; what lies within it stands under the name of its list. */
export interface Matter {
  readonly id: string;
  readonly deletedAt?: number;
}

/** One list at one moment. */
export interface MatterList {
  /** What stood, with everything it hangs on. */
  readonly standing: ReadonlyMap<string, Matter>;
  /** What is not deleted, but hangs on a card or an objective that is. */
  readonly asleep: ReadonlyMap<string, Matter>;
  readonly bin: ReadonlyMap<string, Matter>;
}
export type Matters = Readonly<Record<MatterRoot, MatterList>>;
/** Entries as they are read, from the board in JSON or from a document. */
export type MatterSource = Readonly<Partial<Record<MatterRoot, Iterable<Matter>>>>;

export type PartAspect = PartRoot;

interface Cards {
  has(id: string): boolean;
}

/** Whether the entry under `id` of a list is to be seen. */
export type Stands = (root: string, id: string) => boolean;

/** The value under a key that only a shape knows. */
export function valueOf(matter: Matter, key: string): unknown {
  return (matter as unknown as Readonly<Record<string, unknown>>)[key];
}

export function textIn(matter: Matter, key: string): string {
  const text = valueOf(matter, key);
  return typeof text === 'string' ? text : '';
}

export function mattersOf(source: MatterSource, cards: Cards): Matters {
  const models = new Set([...(source.models ?? [])].map(({ id }) => id));
  const lists: Partial<Record<MatterRoot, MatterList>> = {};
  const stands = standsIn({ cards, matters: lists });
  const listOf = (root: MatterRoot): MatterList => {
    const all = [...(source[root] ?? [])].map((one) => (root === 'models' ? withPrompts(one) : one));
    const known = all.map((one) => (root === 'criteria' ? { ...one, ratings: ratingsOf(one, models) } : one));
    const kept = known.filter(({ deletedAt }) => deletedAt === undefined);
    return {
      standing: keyed(kept.filter((one) => hangsWell(root, one, stands))),
      asleep: keyed(kept.filter((one) => !hangsWell(root, one, stands))),
      bin: keyed(known.filter(({ deletedAt }) => deletedAt !== undefined)),
    };
  };
  for (const root of MATTERS) lists[root] = listOf(root);
  return lists as Matters;
}

/** What is to be seen at one moment. */
export function standsIn({ cards, matters }: { cards: Cards; matters: Partial<Matters> }): Stands {
  return (root, id) => (root === 'cards' ? cards.has(id) : Boolean(matters[root as MatterRoot]?.standing.has(id)));
}

function keyed(matters: readonly Matter[]): Map<string, Matter> {
  return new Map(matters.map((one) => [one.id, one]));
}

/** A model with its questions under the keys they have in documents. */
function withPrompts(matter: Matter): Matter {
  const { prompts = {}, ...model } = matter as Model;
  const flat = LANES.flatMap((lane) => (prompts[lane] === undefined ? [] : [[promptKey(lane), prompts[lane]]]));
  return { ...model, ...(Object.fromEntries(flat) as object) };
}

/** One rating of each model that is there: the one with the lowest id stands. */
function ratingsOf(criterion: Matter, models: ReadonlySet<string>): Matter[] {
  const taken = new Set<string>();
  return partsOf('criteria', criterion)
    .sort((a, b) => compareKeys(a.id, b.id))
    .filter((rating) => {
      const model = textIn(rating, 'model');
      const counts = models.has(model) && !taken.has(model);
      taken.add(model);
      return counts;
    });
}

/** What lies within an entry: values that were measured, ratings. */
export function partsOf(root: MatterRoot, matter: Matter): Matter[] {
  const { within } = COMPARED[root];
  return within ? [...((valueOf(matter, within.root) as readonly Matter[] | undefined) ?? [])] : [];
}

/** What an entry hangs on: ids, each with the lists it may stand in. */
export function needsOf(
  root: MatterRoot,
  matter: Matter,
): { readonly id: string; readonly roots: readonly string[] }[] {
  return COMPARED[root].needs.map(([key, ...roots]) => ({ id: textIn(matter, key), roots }));
}

/** Whether everything is to be seen that an entry hangs on. */
export function hangsWell(root: MatterRoot, matter: Matter, stands: Stands): boolean {
  return needsOf(root, matter).every(({ id, roots }) => roots.some((one) => stands(one, id)));
}

/** The entry under `id`, whether it was to be seen or not. */
export function matterIn(matters: Matters, root: MatterRoot, id: string): Matter | undefined {
  const { standing, asleep, bin } = matters[root];
  return standing.get(id) ?? asleep.get(id) ?? bin.get(id);
}

/** What differs between an entry then and now. */
export function matterDiffers(root: MatterRoot, was: Matter, is: Matter) {
  const shape = COMPARED[root];
  const { within } = shape;
  return {
    text: shape.texts.some((key) => textIn(was, key) !== textIn(is, key)),
    place: differsIn(shape.place, was, is),
    facts: differsIn(shape.facts, was, is),
    ...(within && { [within.root]: partsDiffer(COMPARED[within.root], partsOf(root, was), partsOf(root, is)) }),
  };
}

function differsIn(keys: readonly string[], was: Matter, is: Matter): boolean {
  // A list says the same when its members are the same.
  return keys.some((key) => JSON.stringify(valueOf(was, key)) !== JSON.stringify(valueOf(is, key)));
}

function partsDiffer({ facts, texts }: Compared, was: readonly Matter[], is: readonly Matter[]): boolean {
  const now = keyed(is);
  if (was.length !== now.size) return true;
  return was.some((part) => {
    const stands = now.get(part.id);
    return !stands || differsIn(facts, part, stands) || texts.some((key) => textIn(part, key) !== textIn(stands, key));
  });
}
