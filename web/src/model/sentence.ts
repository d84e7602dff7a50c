import type { Card, Link } from './contract';
import { verbFinal, verbFirst } from './germanClause';
import { MAX_WAYS, type Reading } from './reading';

/** A piece of the sentence: words between, the name of a card, or the number of a reason. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'card'; readonly card: string; readonly text: string }
  | { readonly kind: 'number'; readonly link: string; readonly text: string };

/** Phrases in the reader's language; `key` without the prefix `model-reading-`. */
export type Say = (key: string, args?: Record<string, string | number>) => string;

/** Marks around a piece in a phrase. Private use characters: nobody types them, and they are cut out of what is read. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/**
 * The chain as one sentence: "Mit A leisten wir B. So C, weil …. Das trägt dazu bei, dass D."
 * Parts that are missing are left out; `language` decides about word order only.
 */
export function sentenceOf(reading: Reading, numbers: ReadonlyMap<string, number>, language: string, say: Say): Part[] {
  const writer = new Writer(numbers, language, say);
  const text = [writer.effort(reading), writer.outcome(reading), writer.impact(reading), writer.ways(reading)];
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
    const turned = this.language === 'de' ? verbFinal(clean(impact.title)) : undefined;
    const alone = !outcome && outputs.length === 0 && inputs.length === 0;
    const key = `impact${alone ? '-alone' : ''}${turned === undefined || alone ? '-plain' : ''}`;
    return this.#withReasons(
      key,
      'impact',
      this.#card(impact, alone ? undefined : turned),
      impactReason ? [impactReason] : [],
    );
  }

  ways({ furtherWays }: Reading): string {
    if (furtherWays <= 0) return '';
    return furtherWays > MAX_WAYS
      ? this.say('many-ways', { count: MAX_WAYS })
      : this.say('ways', { count: furtherWays });
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
