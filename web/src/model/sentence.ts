import type { Card, Link } from './contract';
import type { Gap } from './gaps';
import { verbFinal, verbFirst } from './germanClause';
import type { Feedback } from './feedback';
import { MAX_WAYS, type Reading } from './reading';

/** A piece of the sentence: words between, the name of a card, or the number of a reason. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'card'; readonly card: string; readonly text: string }
  | { readonly kind: 'number'; readonly link: string; readonly text: string };

/** Phrases in the reader's language; `key` without the prefix `model-reading-`. */
export type Say = (key: string, args?: Record<string, string | number>) => string;

/** What is told after the sentence: what works against it, where the chain breaks off, and what acts back. */
export interface Beside {
  readonly gaps?: readonly Gap[];
  readonly loops?: readonly Feedback[];
  /** Links of the chain that lessen what they lead to. */
  readonly lessening?: readonly Lessening[];
}

/** A link by which more of the one is less of the other. */
export interface Lessening {
  readonly from: Card;
  readonly to: Card;
}

/** Marks around a piece in a phrase. Private use characters: nobody types them, and they are cut out of what is read. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Gaps and loops that are named one by one; the others are counted. */
const MAX_NAMED = 2;

/**
 * The chain as one sentence: "Mit A leisten wir B. So C, weil …. Das trägt dazu bei, dass D."
 * Parts that are missing are left out; `language` decides about word order only.
 */
export function sentenceOf(
  reading: Reading,
  numbers: ReadonlyMap<string, number>,
  language: string,
  say: Say,
  beside: Beside = {},
): Part[] {
  const writer = new Writer(numbers, language, say);
  const text = [writer.effort(reading), writer.outcome(reading), writer.impact(reading), writer.ways(reading)];
  return writer.split([...text, ...writer.beside(beside)].filter(Boolean).join(' '));
}

/** The same chain from its end: "Wir wollen, dass D. Dafür braucht es, dass C, weil …. Dazu leisten wir B." */
export function backwardsOf(
  reading: Reading,
  numbers: ReadonlyMap<string, number>,
  language: string,
  say: Say,
  beside: Beside = {},
): Part[] {
  const writer = new Writer(numbers, language, say);
  const text = [...writer.backwards(reading), writer.ways(reading), ...writer.beside(beside)];
  return writer.split(text.filter(Boolean).join(' '));
}

/** The parts as one string, for live regions and alternative texts. */
export function sentenceText(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'number' ? ` (${part.text})` : part.text)).join('');
}

class Writer {
  readonly #pieces: Part[] = [];

  constructor(
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly language: string,
    private readonly say: Say,
  ) {}

  effort({ inputs, activities, outputs }: Reading): string {
    const args = { inputs: this.#list(inputs), activities: this.#list(activities), outputs: this.#list(outputs) };
    const given = [inputs.length && 'inputs', activities.length && 'activities', outputs.length && 'outputs'];
    const key = given.filter(Boolean).join('-');
    return key === '' ? '' : this.say(key, args);
  }

  outcome({ outcome, outcomeReasons }: Reading): string {
    if (!outcome) return '';
    const turned = this.language === 'de' ? verbFirst(clean(outcome.title)) : undefined;
    const key = turned === undefined ? 'outcome-plain' : 'outcome';
    return this.#withReasons(key, 'outcome', this.#card(outcome, turned), outcomeReasons);
  }

  impact({ impact, impactReason, outcome, outputs, inputs }: Reading): string {
    if (!impact) return '';
    const turned = this.#final(impact);
    const alone = !outcome && outputs.length === 0 && inputs.length === 0;
    const key = `impact${alone ? '-alone' : ''}${turned === undefined || alone ? '-plain' : ''}`;
    return this.#withReasons(
      key,
      'impact',
      this.#card(impact, alone ? undefined : turned),
      impactReason ? [impactReason] : [],
    );
  }

  /** A reason belongs to the link between two cards, so each stands with the card before the link. */
  backwards({ inputs, activities, outputs, outcome, outcomeReasons, impact, impactReason }: Reading): string[] {
    // The reason of the impact is that of the link from the outcome; without one it stands with the outputs.
    const forImpact = impactReason ? [impactReason] : [];
    const forOutputs = outcome ? outcomeReasons : forImpact;
    return [
      impact ? this.#wanted('back-impact', impact, []) : '',
      outcome ? this.#wanted(impact ? 'back-outcome' : 'back-impact', outcome, impact ? forImpact : []) : '',
      outputs.length === 0 ? '' : this.#withReasons('back-outputs', 'outputs', this.#list(outputs), forOutputs),
      activities.length === 0 ? '' : this.say('back-activities', { activities: this.#list(activities) }),
      inputs.length === 0 ? '' : this.say('back-inputs', { inputs: this.#list(inputs) }),
    ];
  }

  ways({ furtherWays }: Reading): string {
    if (furtherWays <= 0) return '';
    return furtherWays > MAX_WAYS
      ? this.say('many-ways', { count: MAX_WAYS })
      : this.say('ways', { count: furtherWays });
  }

  beside({ gaps = [], loops = [], lessening = [] }: Beside): string[] {
    const more = (key: string, count: number): string =>
      count > MAX_NAMED ? this.say(key, { count: count - MAX_NAMED }) : '';
    return [
      ...lessening
        .slice(0, MAX_NAMED)
        .map(({ from, to }) => this.say('less', { from: this.#card(from), to: this.#card(to) })),
      more('more-less', lessening.length),
      ...gaps.slice(0, MAX_NAMED).map(({ kind, card }) => this.say(`gap-${kind}`, { card: this.#card(card) })),
      more('more-gaps', gaps.length),
      ...loops
        .slice(0, MAX_NAMED)
        .map(({ from, to }) => this.say('loop', { from: this.#card(from), to: this.#card(to) })),
      more('more-loops', loops.length),
    ];
  }

  /** Cuts the marked pieces out of the finished text. */
  split(text: string): Part[] {
    const parts: Part[] = [];
    for (const [index, run] of text.split(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u')).entries()) {
      const piece = index % 2 === 1 ? this.#pieces[Number(run)] : undefined;
      if (piece) parts.push(piece);
      else if (run !== '') parts.push({ kind: 'words', text: run });
    }
    return parts;
  }

  #wanted(key: string, card: Card, reasons: readonly Link[]): string {
    const turned = this.#final(card);
    return this.#withReasons(turned === undefined ? `${key}-plain` : key, 'goal', this.#card(card, turned), reasons);
  }

  #final(card: Card): string | undefined {
    return this.language === 'de' ? verbFinal(clean(card.title)) : undefined;
  }

  #withReasons(key: string, name: string, text: string, links: readonly Link[]): string {
    if (links.length === 0) return this.say(key, { [name]: text, because: '' });
    const reasons = links.map((link) => this.#reason(link));
    return this.say(key, { [name]: text, because: this.say('because', { reasons: this.#join(reasons) }) });
  }

  #reason(link: Link): string {
    const text = clean(link.because).replace(/^(weil|because)\s+/iu, '');
    const turned = (this.language === 'de' ? verbFinal(text) : undefined) ?? text;
    const number = this.numbers.get(link.id);
    const words = this.#piece({ kind: 'words', text: turned });
    return number === undefined ? words : words + this.#piece({ kind: 'number', link: link.id, text: String(number) });
  }

  #card(card: Card, turned?: string): string {
    const text = turned ?? clean(card.title);
    return this.#piece({ kind: 'card', card: card.id, text: text === '' ? this.say('untitled') : text });
  }

  #list(cards: readonly Card[]): string {
    return this.#join(cards.map((card) => this.#card(card)));
  }

  #join(texts: readonly string[]): string {
    if (texts.length < 2) return texts[0] ?? '';
    return this.say('and', { first: texts.slice(0, -1).join(', '), last: texts.at(-1) ?? '' });
  }

  #piece(part: Part): string {
    this.#pieces.push(part);
    return `${OPEN}${this.#pieces.length - 1}${CLOSE}`;
  }
}

/** One line, without the full stop that would end our sentence early, and without our own marks. */
function clean(text: string): string {
  return text
    .replaceAll(OPEN, '')
    .replaceAll(CLOSE, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.…!?]+$/u, '');
}
