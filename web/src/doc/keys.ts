/** Names inside the document of the area `model`. */
import type { Lane } from '../model/contract';

export const ROOT = { cards: 'cards', links: 'links', models: 'models' } as const;

export const CARD = {
  model: 'model',
  lane: 'lane',
  order: 'order',
  title: 'title',
  note: 'note',
  deletedAt: 'deletedAt',
} as const;

export const LINK = { from: 'from', to: 'to', because: 'because', deletedAt: 'deletedAt' } as const;

export const MODEL = { title: 'title', order: 'order' } as const;

/** The question at the head of a lane, at the model's entry. */
export const PROMPT: Record<Lane, string> = {
  input: 'promptInput',
  activity: 'promptActivity',
  output: 'promptOutput',
  outcome: 'promptOutcome',
  impact: 'promptImpact',
};
