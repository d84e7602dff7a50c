/** How polls are told in words: their modes, the ends of their scales, who took part. */
import type { Perspective, Poll, PollDraft, PollResult, Turnout } from '../model/contract';
import { joinedOf } from '../model/pollResult';
import { currentLanguage, t } from './texts.svelte';

/** A figure that was worked out, as it is written in the language: 3,1 and 4,05, and 3 for whole things. */
export function meanWords(value: number, whole = false): string {
  const digits = whole ? { maximumFractionDigits: 0 } : { minimumFractionDigits: 1, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(currentLanguage(), digits).format(value);
}

/** Percent with at most one digit after the comma, without the sign. */
export function percentWords(value: number): string {
  return new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 }).format(value);
}

/** What the least and the greatest value say; empty where nobody said. */
export function endsOf({ kind, lowLabel, highLabel }: PollDraft): readonly [string, string] {
  switch (kind) {
    case 'resistance':
    case 'confidence':
    case 'fist':
      return [t(`polls-low-${kind}`), t(`polls-high-${kind}`)];
    case 'ranking':
      return [t('polls-rank-best'), ''];
    default:
      return [lowLabel ?? '', highLabel ?? ''];
  }
}

/** What a value of a distribution says. */
export function valueWords(asked: PollDraft, value: number): string {
  if (asked.kind === 'consent') return t(`polls-consent-${String(value)}`);
  const [low, high] = endsOf(asked);
  const words = value === (asked.low ?? (asked.kind === 'scale' ? 1 : 0)) ? low : '';
  const most = asked.high ?? (asked.kind === 'confidence' ? 10 : 5);
  const end = words || (value === most ? high : '');
  return end ? `${String(value)} ${end}` : String(value);
}

export function perspectiveWords(perspectives: readonly (Perspective | null)[]): string {
  const names = perspectives.map((one) => t(`common-perspective-${one ?? 'none'}`));
  return new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(names);
}

/** Whom a group of a result speaks for. */
export function groupWords(perspectives: readonly Perspective[]): string {
  if (perspectives.length === 0) return t('common-perspective-none');
  const words = perspectiveWords(perspectives);
  return perspectives.length === 1 ? words : t('polls-together', { groups: words });
}

/** How many took part: "12 von 14, davon 1 für jemanden eingetragen, 2 Enthaltungen". */
export function turnoutWords({ answered, of, onBehalf, abstained }: Turnout): string {
  const parts = [
    t('polls-turnout', { answered, of }),
    ...(onBehalf > 0 ? [t('polls-turnout-behalf', { count: onBehalf })] : []),
    ...(abstained > 0 ? [t('polls-turnout-abstained', { count: abstained })] : []),
  ];
  return parts.join(', ');
}

/** Mean and spread where a chart counts values of one thing; empty elsewhere. */
export function meanLine(asked: PollDraft, { n, options }: PollResult): string {
  const [only, ...more] = options;
  const counted = asked.kind === 'scale' || asked.kind === 'fist' || asked.kind === 'confidence';
  if (!only || more.length > 0 || !counted || n === 0) return '';
  return t('polls-mean-of', { mean: meanWords(only.mean), spread: meanWords(only.spread), n });
}

/** Why groups stand together; empty where all stand alone. */
export function joinedWords(result: PollResult, threshold: number): string {
  const [together] = joinedOf(result);
  return together ? t('polls-joined', { threshold, groups: perspectiveWords(together) }) : '';
}

/** The time of day at the wall and on the list. */
export function timeWords(at: number | undefined): string {
  return new Intl.DateTimeFormat(currentLanguage(), { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** Where it stands, for a line above the question: "Stimmungsbild geheim, geschlossen um 15:21 Uhr". */
export function standWords({ mode, state, closedAt }: Poll): string {
  const how = t(`polls-mode-${mode}-short`);
  if (state === 'closed') return t('polls-stand-closed', { how, time: timeWords(closedAt) });
  return t(state === 'open' ? 'polls-stand-open' : 'polls-stand-draft', { how });
}
