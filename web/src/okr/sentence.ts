/** What kind of statement a short text is: who is in it, whether they do something, or whether something is done. */
import { doingIn, thingIn } from './doing';
import { type Figures, figuresIn } from './figuresInText';
import type { Token } from './tokens';
import { isFinite, isPeople, peopleIn } from './wordKinds';
import type { Words } from './wordLists';

export interface Statement {
  readonly figures: Figures;
  /** Words without figures, days and subordinate clauses. */
  readonly core: readonly Token[];
  /** The first people named. */
  readonly people?: Token;
  /** They do or feel something. */
  readonly act: boolean;
  /** The word by which it is something that we do. */
  readonly doing?: Token;
  /** What is made or held, where it is named. */
  readonly thing?: Token;
  /** Has a verb of its own, beside "is" and "becomes". */
  readonly verb: boolean;
}

export function statementOf(text: string, words: Words): Statement {
  const figures = figuresIn(text, words);
  const core = coreOf(figures, words);
  const people = peopleIn(figures.tokens, words);
  const act = peopleAct(core, words);
  const thing = thingIn(core, figures.all.length > 0, words);
  const doing = act ? undefined : doingIn(core, thing, words);
  return {
    figures,
    core,
    act,
    verb: core.some((_, at) => isFinite(core, at, words)),
    ...(people && { people }),
    ...(doing && { doing }),
    ...(thing && { thing }),
  };
}

function coreOf({ tokens, all, due }: Figures, words: Words): Token[] {
  const gone = new Set<number>();
  const drop = (from: number, to: number): void => {
    for (let at = from; at <= to; at += 1) gone.add(at);
  };
  if (due) drop(due.first, due.last);
  for (const { at } of all) {
    let from = at;
    const lead = [words.from, words.to, words.by, words.insteadOf, words.roughly, words.now, words.goal];
    while (lead.some((list) => list.has(tokens[from - 1]?.lower ?? ''))) from -= 1;
    drop(from, at);
  }
  for (const [from, to] of clauses(tokens, words)) drop(from, to);
  return tokens.filter(({ kind, text }, at) => kind === 'word' && !gone.has(at) && text !== '%' && !isCent(text));
}

function isCent(text: string): boolean {
  return ['Prozent', 'Prozentpunkte', 'percent'].includes(text);
}

/** Subordinate clauses, from their comma to the next mark: what stands in them is not what the text says. */
function clauses(tokens: readonly Token[], words: Words): [number, number][] {
  const marks = tokens.flatMap(({ text }, at) => ([',', ':', ';', '(', ')', '–'].includes(text) ? [at] : []));
  return marks.flatMap((at, index): [number, number][] => {
    const opens = [',', '('].includes(tokens[at]?.text ?? '');
    const end = (marks[index + 1] ?? tokens.length) - 1;
    const last = tokens.slice(at + 1, end + 1).findLast(({ kind }) => kind === 'word');
    const begins = words.relative.has(tokens[at + 1]?.lower ?? '');
    // "…, die Luft wird sauber" has its verb in the middle and is no clause.
    const closed = words.language === 'en' || (last !== undefined && /(?:t|n)$/u.test(last.lower));
    return opens && begins && closed ? [[at, end]] : [];
  });
}

/** People do something themselves: they stand before a verb that is theirs, and not in "von den Familien". */
function peopleAct(core: readonly Token[], words: Words): boolean {
  const ours = core.slice(0, 3).some(({ lower }) => words.we.has(lower));
  return core.some((_, at) => {
    if (!isPeople(core, at, words)) return false;
    const verb = core.findIndex((_token, place) => place > at && actsAt(core, place, at, words));
    if (verb >= 0) return !ours || at > 2;
    return false;
  });
}

function actsAt(core: readonly Token[], place: number, people: number, words: Words): boolean {
  const token = core[place];
  if (token === undefined || !isFinite(core, place, words)) {
    // Right behind people also another verb is theirs: "Jugendliche organisieren das Fest".
    const next = place === people + 1 && place < core.length - 1 && words.language === 'de';
    const lower = token?.lower ?? '';
    return (
      next &&
      /\p{L}{2}(?:en|eln|ern)$/u.test(lower) &&
      token?.text === lower &&
      !words.prepositions.has(lower) &&
      !words.be.has(lower)
    );
  }
  return true;
}
