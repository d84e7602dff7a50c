/** A poll that is being prepared: what stands in its fields, and what keeps it from being asked. */
import { OPTION_MAX, OPTIONS_MAX, type PollDraft, type PollKind, type PollOption } from './contract';

/** Kinds that are about several things: at least two. */
export const COMPARING: readonly PollKind[] = ['dots', 'ranking', 'resistance'];

/** Fields keep what was typed for a kind while another one is looked at. */
export interface DraftFields extends PollDraft {
  readonly options: PollOption[];
}

export function blankDraft(): DraftFields {
  return { question: '', kind: 'resistance', mode: 'hidden', options: [], dots: 3, most: 1, low: 1, high: 5 };
}

/** Whether the only option is the question itself: the server makes one where there is none. */
function aboutItself({ question, options }: Pick<PollDraft, 'question' | 'options'>): boolean {
  const [only, ...more] = options;
  return only !== undefined && more.length === 0 && only.about === undefined && question.startsWith(only.text);
}

/** The fields of what was asked, to be changed. */
export function draftOf(asked: PollDraft): DraftFields {
  const { question, kind, mode, options, lowLabel, highLabel } = asked;
  const { dots = 3, most = 1, low = 1, high = 5 } = asked;
  const ends = { ...(lowLabel && { lowLabel }), ...(highLabel && { highLabel }) };
  return { question, kind, mode, options: aboutItself(asked) ? [] : options, dots, most, low, high, ...ends };
}

/** Options of another round: one that is the question itself stays the same, so that rounds can be compared. */
export function nextOptions(asked: PollDraft, fields: DraftFields): PollOption[] {
  const options = optionsOf(fields);
  if (options.length > 0 || !aboutItself(asked)) return options;
  return asked.options.map((one) => ({ ...one, text: fields.question.trim().slice(0, OPTION_MAX) }));
}

/** What is wrong with it, by the field. */
export type Flaw = 'question' | 'options' | 'scale';

export function flawsOf({ question, kind, options, low = 1, high = 5 }: DraftFields): Flaw[] {
  const named = options.filter(({ text }) => text.trim() !== '');
  return [
    ...(question.trim() === '' ? (['question'] as const) : []),
    ...(COMPARING.includes(kind) && named.length < 2 ? (['options'] as const) : []),
    ...(kind === 'scale' && low >= high ? (['scale'] as const) : []),
  ];
}

/** What is sent: without empty options, and only what belongs to its kind. */
export function sentDraft(fields: DraftFields): PollDraft {
  const { question, kind, mode, dots, most, low, high, lowLabel = '', highLabel = '' } = fields;
  const options = kind === 'text' ? [] : optionsOf(fields);
  const base: PollDraft = { question: question.trim(), kind, mode, options };
  if (kind === 'dots') return { ...base, dots: dots ?? 3, most: Math.min(most ?? 1, dots ?? 3) };
  if (kind !== 'scale') return base;
  const ends = {
    ...(lowLabel.trim() && { lowLabel: lowLabel.trim() }),
    ...(highLabel.trim() && { highLabel: highLabel.trim() }),
  };
  return { ...base, low: low ?? 1, high: high ?? 5, ...ends };
}

/** Options with words; how it is today only where resistance is asked for. */
export function optionsOf({ options, kind }: Pick<DraftFields, 'options' | 'kind'>): PollOption[] {
  return options
    .filter(({ text }) => text.trim() !== '')
    .slice(0, OPTIONS_MAX)
    .map(({ asToday, ...option }) => ({
      ...option,
      text: option.text.trim(),
      ...(asToday === true && kind === 'resistance' && { asToday }),
    }));
}
