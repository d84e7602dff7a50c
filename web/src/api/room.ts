/** What facilitators do in the room: reveal what was written, and enter those who have no device. */
import type { ListedParticipant } from './shapes';
import type { Perspective } from '../model/contract';
import { ask } from './client';
import type { Session } from './participation';

const at = (id: string, rest: string) => `/api/workshops/${encodeURIComponent(id)}${rest}`;

/** How many cards wait to be revealed, by the step they were written in. */
export const waitingCards = async ({ id, token }: Session) =>
  (await ask<{ waiting: { step: string; cards: number }[] }>('GET', at(id, '/contributions'), { bearer: token }))
    .waiting;

/** Shows everybody what was written in a step; how many cards that were. */
export const revealCards = async ({ id, token }: Session, step: string) =>
  (await ask<{ cards: number }>('POST', at(id, '/contributions/reveal'), { bearer: token, json: { step } })).cards;

/** Enters somebody who has no device. */
export const enterPerson = ({ id, token }: Session, name: string, perspective: Perspective) =>
  ask<ListedParticipant>('POST', at(id, '/participants'), { bearer: token, json: { name, perspective } });
