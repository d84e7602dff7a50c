import type { Access, Area, Card, Poll, Stage, Step } from './contract';
import type { ImpactModel } from './impact';

/** What stands on the wall. */
export type Projection =
  /** Nothing has arrived yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'neutral' }
  /** How to join: what is shown while nothing is in the light and no step runs. */
  | { readonly kind: 'room' }
  /** The step that runs, while nothing is in the light; one that asks something is shown as its poll. */
  | { readonly kind: 'step'; readonly step: Step }
  /** The area in the light is not open to those who watch. */
  | { readonly kind: 'hidden' }
  /** What stood in the light has been deleted. */
  | { readonly kind: 'gone'; readonly area: 'model' | 'okr' }
  | { readonly kind: 'model' | 'collection' | 'decisions' | 'notes' }
  /** The cycle; or an objective or a key result, by its id. */
  | { readonly kind: 'okr'; readonly entry?: string }
  | { readonly kind: 'card' | 'chain'; readonly card: Card }
  /** A poll that runs, or what came of it; of a step that runs, with its time. */
  | { readonly kind: 'poll'; readonly poll: Poll; readonly timed?: boolean };

export interface Watched {
  /** What the facilitators set; undefined until it has arrived. */
  readonly stage: Partial<Stage> | undefined;
  /** The neutral slide, switched on or off at this very machine. */
  readonly neutral: boolean | undefined;
  readonly access: (area: Area) => Access;
  readonly synced: (area: Area) => boolean;
  readonly model: ImpactModel;
  /** Whether an objective or a key result with this id stands. */
  readonly stands: (id: string) => boolean;
}

/** What the facilitators want the room to see, as far as it is there to be seen. */
export function projectionOf({ stage, neutral, access, synced, model, stands }: Watched): Projection {
  if (!stage) return { kind: 'waiting' };
  if (neutral ?? stage.projector?.neutral ?? false) return { kind: 'neutral' };
  const light = stage.spotlight;
  if (!light || light.area === 'stage') return stepOrRoom(stage);
  // A poll stands on the stage, which everybody may read.
  const poll = light.poll === undefined ? undefined : stage.polls?.find(({ id }) => id === light.poll);
  if (poll) return shownPoll(stage, poll);
  if (light.poll !== undefined) return stepOrRoom(stage);
  if (access(light.area) === 'hidden') return { kind: 'hidden' };
  if (!synced(light.area)) return { kind: 'waiting' };
  if (light.card === undefined || (light.area !== 'okr' && light.area !== 'model')) return { kind: light.area };
  if (light.area === 'okr')
    return stands(light.card) ? { kind: 'okr', entry: light.card } : { kind: 'gone', area: 'okr' };
  const card = model.cards.get(light.card);
  if (!card) return { kind: 'gone', area: 'model' };
  return { kind: light.chain === true ? 'chain' : 'card', card };
}

function stepOrRoom(stage: Partial<Stage>): Projection {
  const step = stepOf(stage);
  const poll = step?.poll === undefined ? undefined : stage.polls?.find(({ id }) => id === step.poll);
  if (poll) return shownPoll(stage, poll);
  return step ? { kind: 'step', step } : { kind: 'room' };
}

/** The time of a step belongs to the poll it asks, wherever that was put into the light. */
function shownPoll(stage: Partial<Stage>, poll: Poll): Projection {
  return { kind: 'poll', poll, ...(stepOf(stage)?.poll === poll.id && { timed: true }) };
}

/** The step that runs or is paused. */
function stepOf({ run, steps }: Partial<Stage>): Step | undefined {
  const on = run?.state === 'running' || run?.state === 'paused';
  return on ? steps?.find(({ id }) => id === run.step) : undefined;
}

/** Whether the way to join stands in the corner: until facilitators hide it, and only while it leads in. */
export function invites(stage: Partial<Stage> | undefined): boolean {
  return stage !== undefined && (stage.projector?.invitation ?? true) && (stage.roomOpen ?? true);
}
