/** What facilitators do in the room: enter those who have no device. */
import type { ListedParticipant } from './shapes';
import type { Perspective } from '../model/contract';
import { ask } from './client';
import type { Session } from './participation';

const at = (id: string, rest: string) => `/api/workshops/${encodeURIComponent(id)}${rest}`;

/** Enters somebody who has no device. */
export const enterPerson = ({ id, token }: Session, name: string, perspective: Perspective) =>
  ask<ListedParticipant>('POST', at(id, '/participants'), { bearer: token, json: { name, perspective } });
