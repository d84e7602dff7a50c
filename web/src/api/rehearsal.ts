/** Practising in a copy of a workshop, with simulated people. */
import { ask, tell } from './client';
import type { Session } from './participation';
import type { Joined } from './shapes';

const at = (id: string) => `/api/workshops/${encodeURIComponent(id)}/rehearsal`;

/** Makes the copy; my session in it. An earlier one of mine ends. */
export const rehearse = ({ id, token }: Session, people: number) =>
  ask<Joined>('POST', at(id), { bearer: token, json: { people } });

/** Deletes the copy whose session this is. */
export const endRehearsal = ({ id, token }: Session) => tell('DELETE', at(id), { bearer: token });
