/** What somebody contributed goes on to another area: an entry is made there that knows where it came from. */
import type { Lane } from '../model/contract';
import { DecisionsEditor } from './decisionsEditor';
import { entryOf } from './entries';
import { ImpactEditor } from './impactEditor';
import { CARD, OBJECTIVE, TOPIC } from './keys';
import { OkrEditor } from './okrEditor';
import type * as Y from 'yjs';

/** Where it goes: into a lane of the model, into a cycle of the OKRs, or onto a list of the decisions. */
export type Target =
  | { readonly kind: 'model'; readonly lane: Lane }
  | { readonly kind: 'okr'; readonly cycle?: string | undefined }
  | { readonly kind: 'topic' | 'recommendation' | 'nextStep' };

/** The documents it can go to. */
interface Aims {
  readonly model: Y.Doc;
  readonly okr: Y.Doc;
  readonly decisions: Y.Doc;
}

const LISTS = { topic: 'topics', recommendation: 'recommendations', nextStep: 'nextSteps' } as const;

/** Makes the entry in one step of its own area and returns its id. */
export function sendOn(docs: Aims, target: Target, text: string, from: string): string {
  if (target.kind === 'okr') return OkrEditor.of(docs.okr).addObjective(target.cycle, { [OBJECTIVE.from]: from }, text);
  if (target.kind !== 'model')
    return DecisionsEditor.of(docs.decisions).add(LISTS[target.kind], text, { [TOPIC.from]: from });
  const { history, view } = ImpactEditor.of(docs.model);
  let id = '';
  const add = (): void => void (id = ImpactEditor.of(docs.model).addCard({ lane: target.lane }, text));
  const note = (): void =>
    history.step(id, () => view.doc.transact(() => entryOf(view.cards, id)?.set(CARD.from, from), history.origin));
  history.steps(from, [add, note]);
  return id;
}
