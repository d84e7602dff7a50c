// Generated from the Rust types by `WIRKRAUM_WRITE_MIRROR=1 cargo test mirror`. Do not edit.

/** Names of the shared types at the top of each document. */
export const ROOT = { contributions: 'contributions', clusters: 'clusters', cards: 'cards', links: 'links', models: 'models', comments: 'comments', indicators: 'indicators', measurements: 'measurements', conflicts: 'conflicts', scores: 'scores', hurdles: 'hurdles', groups: 'groups', criteria: 'criteria', ratings: 'ratings', organisations: 'organisations', teams: 'teams', goals: 'goals', cycles: 'cycles', objectives: 'objectives', keyResults: 'keyResults', ties: 'ties', checkIns: 'checkIns', kpis: 'kpis', readings: 'readings', learnings: 'learnings', roles: 'roles', meetings: 'meetings', topics: 'topics', recommendations: 'recommendations', nextSteps: 'nextSteps', blocks: 'blocks', stage: 'stage', agenda: 'agenda', polls: 'polls' } as const;

/** Keys under `contributions` in the document `collection`. */
export const CONTRIBUTION = {
  order: 'order',
  text: 'text',
  cluster: 'cluster',
  author: 'author',
  perspective: 'perspective',
  onBehalf: 'onBehalf',
  anonymous: 'anonymous',
  step: 'step',
  prompt: 'prompt',
  group: 'group',
  sent: 'sent',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `clusters` in the document `collection`. */
export const CLUSTER = {
  order: 'order',
  title: 'title',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `cards` in the document `model`. */
export const CARD = {
  model: 'model',
  lane: 'lane',
  order: 'order',
  title: 'title',
  note: 'note',
  audience: 'audience',
  audienceKind: 'audienceKind',
  perspective: 'perspective',
  organisation: 'organisation',
  responsible: 'responsible',
  date: 'date',
  duty: 'duty',
  level: 'level',
  sdgs: 'sdgs',
  field: 'field',
  product: 'product',
  resource: 'resource',
  amount: 'amount',
  unit: 'unit',
  change: 'change',
  experiment: 'experiment',
  attribution: 'attribution',
  lag: 'lag',
  plain: 'plain',
  tags: 'tags',
  group: 'group',
  from: 'from',
  fromGroup: 'fromGroup',
  dropped: 'dropped',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `links` in the document `model`. */
export const LINK = {
  from: 'from',
  to: 'to',
  because: 'because',
  evidence: 'evidence',
  harm: 'harm',
  polarity: 'polarity',
  delay: 'delay',
  share: 'share',
  checkedBy: 'checkedBy',
  checkHow: 'checkHow',
  checkUntil: 'checkUntil',
  checkState: 'checkState',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `models` in the document `model`. */
export const MODEL = {
  title: 'title',
  order: 'order',
  today: 'today',
  total: 'total',
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

/** Keys under `indicators` in the document `model`. */
export const INDICATOR = {
  card: 'card',
  order: 'order',
  name: 'name',
  unit: 'unit',
  direction: 'direction',
  baseline: 'baseline',
  target: 'target',
  current: 'current',
  date: 'date',
  source: 'source',
  sideEffect: 'sideEffect',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `measurements` in the document `model`. */
export const MEASUREMENT = {
  indicator: 'indicator',
  date: 'date',
  value: 'value',
  note: 'note',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `conflicts` in the document `model`. */
export const CONFLICT = {
  a: 'a',
  b: 'b',
  because: 'because',
  affected: 'affected',
  state: 'state',
  owner: 'owner',
  order: 'order',
  from: 'from',
  fromGroup: 'fromGroup',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `scores` in the document `model`. */
export const SCORE = {
  conflict: 'conflict',
  value: 'value',
  at: 'at',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `hurdles` in the document `model`. */
export const HURDLE = {
  rule: 'rule',
  purpose: 'purpose',
  hinders: 'hinders',
  room: 'room',
  risk: 'risk',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `groups` in the document `model`. */
export const GROUP = {
  title: 'title',
  model: 'model',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `criteria` in the document `model`. */
export const CRITERION = {
  title: 'title',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `ratings` in the document `model`. */
export const RATING = {
  criterion: 'criterion',
  model: 'model',
  value: 'value',
  reason: 'reason',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `organisations` in the document `okr`. */
export const ORGANISATION = {
  title: 'title',
  theme: 'theme',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `teams` in the document `okr`. */
export const TEAM = {
  title: 'title',
  note: 'note',
  organisation: 'organisation',
  field: 'field',
  status: 'status',
  budget: 'budget',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `goals` in the document `okr`. */
export const GOAL = {
  title: 'title',
  note: 'note',
  year: 'year',
  organisation: 'organisation',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `cycles` in the document `okr`. */
export const CYCLE = {
  title: 'title',
  kind: 'kind',
  start: 'start',
  end: 'end',
  team: 'team',
  permanent: 'permanent',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `objectives` in the document `okr`. */
export const OBJECTIVE = {
  title: 'title',
  note: 'note',
  cycle: 'cycle',
  team: 'team',
  owner: 'owner',
  ambition: 'ambition',
  score: 'score',
  learned: 'learned',
  carriedFrom: 'carriedFrom',
  draft: 'draft',
  order: 'order',
  from: 'from',
  fromGroup: 'fromGroup',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `keyResults` in the document `okr`. */
export const KEY_RESULT = {
  title: 'title',
  note: 'note',
  objective: 'objective',
  kind: 'kind',
  direction: 'direction',
  baseline: 'baseline',
  target: 'target',
  low: 'low',
  high: 'high',
  unit: 'unit',
  commit: 'commit',
  goal: 'goal',
  stretch: 'stretch',
  owner: 'owner',
  date: 'date',
  ambition: 'ambition',
  sideEffect: 'sideEffect',
  carriedFrom: 'carriedFrom',
  draft: 'draft',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `ties` in the document `okr`. */
export const TIE = {
  from: 'from',
  to: 'to',
  kind: 'kind',
  target: 'target',
  note: 'note',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `checkIns` in the document `okr`. */
export const CHECK_IN = {
  keyResult: 'keyResult',
  at: 'at',
  date: 'date',
  value: 'value',
  confidence: 'confidence',
  obstacle: 'obstacle',
  help: 'help',
  comment: 'comment',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `kpis` in the document `okr`. */
export const KPI = {
  title: 'title',
  note: 'note',
  unit: 'unit',
  low: 'low',
  high: 'high',
  team: 'team',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `readings` in the document `okr`. */
export const READING = {
  kpi: 'kpi',
  date: 'date',
  value: 'value',
  source: 'source',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `learnings` in the document `okr`. */
export const LEARNING = {
  text: 'text',
  tag: 'tag',
  source: 'source',
  cycle: 'cycle',
  objective: 'objective',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `roles` in the document `okr`. */
export const OKR_ROLE = {
  kind: 'kind',
  person: 'person',
  team: 'team',
  reason: 'reason',
  order: 'order',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `meetings` in the document `okr`. */
export const MEETING = {
  kind: 'kind',
  cycle: 'cycle',
  team: 'team',
  date: 'date',
  time: 'time',
  minutes: 'minutes',
  every: 'every',
  place: 'place',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `topics` in the document `decisions`. */
export const TOPIC = {
  order: 'order',
  title: 'title',
  note: 'note',
  settled: 'settled',
  from: 'from',
  fromGroup: 'fromGroup',
  cards: 'cards',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `recommendations` in the document `decisions`. */
export const RECOMMENDATION = {
  order: 'order',
  text: 'text',
  reasons: 'reasons',
  minority: 'minority',
  from: 'from',
  fromGroup: 'fromGroup',
  cards: 'cards',
  poll: 'poll',
  deletedAt: 'deletedAt',
} as const;

/** Keys under `nextSteps` in the document `decisions`. */
export const NEXT_STEP = {
  order: 'order',
  text: 'text',
  who: 'who',
  due: 'due',
  done: 'done',
  from: 'from',
  fromGroup: 'fromGroup',
  cards: 'cards',
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
  spotlightPoll: 'poll',
  projector: 'projector',
  projectorNeutral: 'neutral',
  projectorInvitation: 'invitation',
  projectorPlain: 'plain',
  areas: 'areas',
  roomOpen: 'roomOpen',
  run: 'run',
  gather: 'gather',
  floor: 'floor',
  written: 'written',
  frozen: 'frozen',
  people: 'people',
  plannedEnd: 'plannedEnd',
  protected: 'protected',
  released: 'released',
  groups: 'groups',
  groupsCalled: 'groupsCalled',
  plenary: 'plenary',
  rehearsal: 'rehearsal',
} as const;

/** Keys under `agenda` in the document `stage`. */
export const STEP = {
  at: 'at',
  title: 'title',
  kind: 'kind',
  minutes: 'minutes',
  prompt: 'prompt',
  area: 'area',
  rights: 'rights',
  anonymous: 'anonymous',
  poll: 'poll',
  skipped: 'skipped',
} as const;

/** Keys under `polls` in the document `stage`. */
export const POLL = {
  question: 'question',
  kind: 'kind',
  mode: 'mode',
  options: 'options',
  dots: 'dots',
  most: 'most',
  low: 'low',
  high: 'high',
  lowLabel: 'lowLabel',
  highLabel: 'highLabel',
  state: 'state',
  round: 'round',
  threshold: 'threshold',
  turnout: 'turnout',
  result: 'result',
  rounds: 'rounds',
  openedAt: 'openedAt',
  closedAt: 'closedAt',
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
