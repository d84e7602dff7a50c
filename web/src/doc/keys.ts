// Generated from the Rust types by `WIRKRAUM_WRITE_MIRROR=1 cargo test mirror`. Do not edit.

/** Names of the shared types at the top of each document. */
export const ROOT = { cards: 'cards', links: 'links', models: 'models', comments: 'comments', blocks: 'blocks', stage: 'stage' } as const;

/** Keys under `cards` in the document `model`. */
export const CARD = {
  model: 'model',
  lane: 'lane',
  order: 'order',
  title: 'title',
  note: 'note',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `links` in the document `model`. */
export const LINK = {
  from: 'from',
  to: 'to',
  because: 'because',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `models` in the document `model`. */
export const MODEL = {
  title: 'title',
  order: 'order',
  promptInput: 'promptInput',
  promptActivity: 'promptActivity',
  promptOutput: 'promptOutput',
  promptOutcome: 'promptOutcome',
  promptImpact: 'promptImpact',
} as const;

/** Keys under `comments` in the document `model`. */
export const COMMENT = {
  card: 'card',
  text: 'text',
  at: 'at',
  resolvedAt: 'resolvedAt',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `blocks` in the document `notes`. */
export const BLOCK = {
  kind: 'kind',
  order: 'order',
  text: 'text',
  done: 'done',
  indent: 'indent',
  level: 'level',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `stage` in the document `stage`. */
export const STAGE = {
  spotlight: 'spotlight',
  spotlightArea: 'area',
  spotlightCard: 'card',
  spotlightChain: 'chain',
  projector: 'projector',
  projectorNeutral: 'neutral',
  projectorInvitation: 'invitation',
  areas: 'areas',
  roomOpen: 'roomOpen',
} as const;

/** The question at the head of a lane, at the model's entry. */
export const PROMPT = {
  input: 'promptInput',
  activity: 'promptActivity',
  output: 'promptOutput',
  outcome: 'promptOutcome',
  impact: 'promptImpact',
} as const;

/** The Yjs client id of what the server itself writes. */
export const SERVER_CLIENT = 2863311530;
