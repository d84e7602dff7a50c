/** What somebody contributed goes on to another area: an entry is made there that knows where it came from. */
import type * as Y from 'yjs';
import type { Area, Lane } from '../model/contract';
import { DecisionsEditor } from './decisionsEditor';
import { entryOf } from './entries';
import { ImpactEditor } from './impactEditor';
import { CARD, CONFLICT, OBJECTIVE, TOPIC } from './keys';
import { OkrEditor } from './okrEditor';

/** In the order they are offered. */
export const AIMS = ['model', 'conflict', 'okr', 'topic', 'recommendation', 'nextStep'] as const;
export type Aim = (typeof AIMS)[number];

/** Where it goes: into a lane of the model, between two of its cards, into a cycle of the OKRs, or onto a list of the decisions. */
export type Target =
  | { readonly kind: 'model'; readonly lane: Lane }
  | { readonly kind: 'conflict'; readonly a: string; readonly b: string }
  | { readonly kind: 'okr'; readonly cycle?: string | undefined }
  | { readonly kind: 'topic' | 'recommendation' | 'nextStep' };

/** The documents it can go to. */
interface Aims {
  readonly model: Y.Doc;
  readonly okr: Y.Doc;
  readonly decisions: Y.Doc;
}

/** What goes on. */
interface Given {
  readonly id: string;
  readonly text: string;
}

/** What was made of it, as the contribution notes it. */
export interface SentPlace {
  readonly kind: Aim;
  readonly id: string;
}

const LISTS = { topic: 'topics', recommendation: 'recommendations', nextStep: 'nextSteps' } as const;

export function areaOf(aim: Aim): Area & keyof Aims {
  if (aim === 'model' || aim === 'conflict') return 'model';
  return aim === 'okr' ? aim : 'decisions';
}

/** What a contribution's note says; undefined when it says nothing that is known here. */
export function placeOf(note: string): SentPlace | undefined {
  const [name, id = ''] = [note.split(':')[0], note.slice(note.indexOf(':') + 1)];
  const kind = AIMS.find((aim) => aim === name);
  return kind && { kind, id };
}

/** Makes an entry of each, for a conflict one of all; says where each went. */
export function sendOn(docs: Aims, target: Target, cards: readonly Given[]): Map<string, string> {
  if (target.kind !== 'conflict')
    return new Map(cards.map(({ id, text }) => [id, `${target.kind}:${make(docs, target, text, id)}`]));
  const place = `conflict:${oppose(ImpactEditor.of(docs.model), target, joined(cards), cards[0]?.id ?? '')}`;
  return new Map(cards.map(({ id }) => [id, place]));
}

/**
 * Takes away what was made of these contributions, or brings it back. Whatever has other words by now stays: somebody went
 * on with it.
 */
export function turnSent(docs: Aims, { kind, id }: SentPlace, cards: readonly Given[], back: boolean): void {
  const words = joined(cards);
  if (kind === 'model') {
    const editor = ImpactEditor.of(docs.model);
    if (editor.view.cardText(id, 'title')?.toString() !== words) return;
    if (back) editor.restoreCard(id);
    else editor.deleteCard(id);
    return;
  }
  const [entries, key] = listOf(docs, kind);
  if (entries.view.text(id, key)?.toString() !== words) return;
  if (back) entries.restore(id);
  else entries.delete(id);
}

function listOf(docs: Aims, kind: Exclude<Aim, 'model'>) {
  if (kind === 'conflict') return [ImpactEditor.of(docs.model).parts.conflicts, CONFLICT.because] as const;
  if (kind === 'okr') return [OkrEditor.of(docs.okr).objectives, OBJECTIVE.title] as const;
  const decisions = DecisionsEditor.of(docs.decisions);
  return [decisions[LISTS[kind]], kind === 'topic' ? TOPIC.title : 'text'] as const;
}

const joined = (cards: readonly Given[]): string => cards.map(({ text }) => text).join('\n');

/** Makes the entry in one step of its own area and returns its id. */
function make(docs: Aims, target: Exclude<Target, { kind: 'conflict' }>, text: string, from: string): string {
  if (target.kind === 'okr') return OkrEditor.of(docs.okr).addObjective(target.cycle, { [OBJECTIVE.from]: from }, text);
  if (target.kind !== 'model')
    return DecisionsEditor.of(docs.decisions).add(LISTS[target.kind], text, { [TOPIC.from]: from });
  const editor = ImpactEditor.of(docs.model);
  const { history, view } = editor;
  let id = '';
  const add = (): void => void (id = editor.addCard({ lane: target.lane }, text));
  const note = (): void =>
    history.step(id, () => view.doc.transact(() => entryOf(view.cards, id)?.set(CARD.from, from), history.origin));
  history.steps(from, [add, note]);
  return id;
}

/** Two cards have one conflict: where it stands, the words are put below those that are there. */
function oppose({ history, parts }: ImpactEditor, { a, b }: { a: string; b: string }, text: string, from: string) {
  const stood = new Set(parts.conflicts.view.all.keys());
  let id = '';
  const add = (): void => void (id = parts.addConflict(a, b, text));
  const note = (): void => {
    const { because = '', from: known = from } = parts.conflicts.view.all.get(id) ?? {};
    const words = [because.trim(), text].filter((one) => one !== '').join('\n');
    parts.conflicts.amend(id, { [CONFLICT.from]: known }, stood.has(id) ? { [CONFLICT.because]: words } : {});
  };
  history.steps(from, [add, note]);
  return id;
}
