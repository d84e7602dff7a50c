/** People without a device of their own who sit at mine. */
import type { Participant, Perspective } from '../model/contract';
import { ask, tell } from './client';
import type { Session } from './participation';

const at = (id: string, rest = '') => `/api/workshops/${encodeURIComponent(id)}/seatmates${rest}`;

export const listSeatmates = async ({ id, token }: Session) =>
  (await ask<{ people: Participant[] }>('GET', at(id), { bearer: token })).people;

export const addSeatmate = ({ id, token }: Session, name: string, perspective: Perspective) =>
  ask<Participant>('POST', at(id), { bearer: token, json: { name, perspective } });

export const removeSeatmate = ({ id, token }: Session, person: string) =>
  tell('DELETE', at(id, `/${person}`), { bearer: token });
