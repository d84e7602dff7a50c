/** What belongs to a model beside cards and links, as it stood at one moment, and how two moments differ in it. */
import type { Model } from './contract';
import { compareKeys, LANES } from './impact';
import { COMPARED, type Compared, MATTERS, type MatterRoot, promptKey } from './shapes';

/** An entry by the keys of its shape; what lies within it stands under the name of its list. */
export interface Matter {
  readonly id: string;
  readonly deletedAt?: number;
}

/** One list at one moment. */
export interface MatterList {
  /** What stood, with everything it hangs on. */
  readonly standing: ReadonlyMap<string, Matter>;
  /** What is not deleted, but hangs on a card that is. */
  readonly asleep: ReadonlyMap<string, Matter>;
  readonly bin: ReadonlyMap<string, Matter>;
}
export type Matters = Readonly<Record<MatterRoot, MatterList>>;
/** Entries as they are read, from the board in JSON or from a document. */
export type MatterSource = Readonly<Partial<Record<MatterRoot, Iterable<Matter>>>>;

export type PartAspect = 'measurements' | 'ratings';

interface Cards {
  has(id: string): boolean;
}

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
  const listOf = (root: MatterRoot): MatterList => {
    const all = [...(source[root] ?? [])].map((one) => (root === 'models' ? withPrompts(one) : one));
    const known = all.map((one) => (root === 'criteria' ? { ...one, ratings: ratingsOf(one, models) } : one));
    const kept = known.filter(({ deletedAt }) => deletedAt === undefined);
    return {
      standing: keyed(kept.filter((one) => hangsOnCards(root, one, cards))),
      asleep: keyed(kept.filter((one) => !hangsOnCards(root, one, cards))),
      bin: keyed(known.filter(({ deletedAt }) => deletedAt !== undefined)),
    };
  };
  return Object.fromEntries(MATTERS.map((root) => [root, listOf(root)])) as unknown as Matters;
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

/** Cards that an entry hangs on. */
export function cardsOf(root: MatterRoot, matter: Matter): string[] {
  return COMPARED[root].needs.map(([key]) => textIn(matter, key));
}

export function hangsOnCards(root: MatterRoot, matter: Matter, cards: Cards): boolean {
  return cardsOf(root, matter).every((card) => cards.has(card));
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
  return keys.some((key) => valueOf(was, key) !== valueOf(is, key));
}

function partsDiffer({ facts, texts }: Compared, was: readonly Matter[], is: readonly Matter[]): boolean {
  const now = keyed(is);
  if (was.length !== now.size) return true;
  return was.some((part) => {
    const stands = now.get(part.id);
    return !stands || differsIn(facts, part, stands) || texts.some((key) => textIn(part, key) !== textIn(stands, key));
  });
}
