/** What somebody answers in a poll: what it begins with, how it changes, and what is missing before it can be given. */
import type { Answer, PollDraft } from './contract';

/** The least and the greatest value an option can get; none where no value is asked for. */
export function rangeOf(asked: Pick<PollDraft, 'kind' | 'low' | 'high' | 'most' | 'options'>): [number, number] {
  switch (asked.kind) {
    case 'dots':
      return [0, asked.most ?? 1];
    case 'scale':
      return [asked.low ?? 1, asked.high ?? 5];
    case 'fist':
      return [0, 5];
    case 'consent':
      return [0, 2];
    case 'ranking':
      return [1, Math.max(1, asked.options.length)];
    case 'resistance':
    case 'confidence':
      return [0, 10];
    case 'text':
      return [0, 0];
  }
}

/** The values of a range, the least first. */
export function stepsOf([low, high]: readonly [number, number]): number[] {
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

/** What stands before anybody has said anything: the options in the order in which they are asked. */
export function blankAnswer(asked: PollDraft): Answer {
  return asked.kind === 'ranking' ? { order: asked.options.map(({ id }) => id) } : {};
}

/** Whether an answer can still be put into the fields of what is asked now. */
export function fits(answer: Answer, asked: PollDraft): boolean {
  const known = new Set(asked.options.map(({ id }) => id));
  const named = [...Object.keys(answer.values ?? {}), ...(answer.order ?? [])];
  return named.every((id) => known.has(id)) && (!answer.order || answer.order.length === known.size);
}

/** Dots that are not given yet. */
export function dotsLeft(asked: PollDraft, answer: Answer): number {
  const given = Object.values(answer.values ?? {}).reduce((sum, value) => sum + (value ?? 0), 0);
  return (asked.dots ?? 3) - given;
}

export function withValue(answer: Answer, option: string, value: number): Answer {
  return { ...answer, values: { ...answer.values, [option]: value } };
}

/** One dot more or less on an option, as far as there are dots and the option takes them. */
export function withDots(asked: PollDraft, answer: Answer, option: string, by: 1 | -1): Answer {
  const now = answer.values?.[option] ?? 0;
  const next = now + by;
  if (next < 0 || next > (asked.most ?? 1) || (by > 0 && dotsLeft(asked, answer) < 1)) return answer;
  return withValue(answer, option, next);
}

/** An option at another place, counted from 0; places beyond the ends are the ends. */
export function withPlace(answer: Answer, option: string, place: number): Answer {
  const rest = (answer.order ?? []).filter((one) => one !== option);
  const at = Math.max(0, Math.min(rest.length, place));
  return { ...answer, order: [...rest.slice(0, at), option, ...rest.slice(at)] };
}

/** Whether somebody in a consent round has a concern about anything. */
export function hasConcern(answer: Answer): boolean {
  return Object.values(answer.values ?? {}).some((value) => (value ?? 0) > 0);
}

/** What is missing: a value for an option, a dot, a reason, words. */
export type Missing = 'value' | 'dots' | 'reason' | 'text';

/** What keeps an answer from being given, if anything. */
export function missingIn(asked: PollDraft, answer: Answer): Missing | undefined {
  const said = (answer.text ?? '').trim() !== '';
  switch (asked.kind) {
    case 'text':
      return said ? undefined : 'text';
    case 'ranking':
      return undefined;
    case 'dots':
      return dotsLeft(asked, answer) < (asked.dots ?? 3) ? undefined : 'dots';
    default:
      if (asked.options.some(({ id }) => answer.values?.[id] === undefined)) return 'value';
      return asked.kind === 'consent' && hasConcern(answer) && !said ? 'reason' : undefined;
  }
}

/** The answer as it is sent: only what belongs to this kind of poll. */
export function cleaned(asked: PollDraft, { values, order, text, minority }: Answer): Answer {
  const words = (text ?? '').trim();
  switch (asked.kind) {
    case 'text':
      return { text: words };
    case 'ranking':
      return order ? { order } : {};
    case 'dots':
      return { values: Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => (value ?? 0) > 0)) };
    case 'consent':
      return hasConcern({ ...(values && { values }) })
        ? { ...(values && { values }), text: words, ...(minority === true && { minority }) }
        : { ...(values && { values }) };
    default:
      return values ? { values } : {};
  }
}
