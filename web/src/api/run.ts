/** Running a workshop: its steps, the floor, and what time it is at the server. */
import type { Area, Reaction, RunOrder } from '../model/contract';
import { learnTime } from '../model/clock';
import { ask, tell } from './client';
import type { Session } from './participation';

const at = (id: string, rest: string) => `/api/workshops/${encodeURIComponent(id)}${rest}`;

/** Asks what time it is and learns from the answer. */
export async function askTime(): Promise<void> {
  const asked = Date.now();
  const { now } = await ask<{ now: number }>('GET', '/api/clock');
  learnTime(now, 1, asked, Date.now());
}

/** Starts, goes on, pauses, extends: what `order` says. */
export const orderRun = ({ id, token }: Session, order: RunOrder) =>
  tell('POST', at(id, '/run'), { bearer: token, json: order });

/** Closes everything for participants, or opens it again as the step says. */
export const setFrozen = ({ id, token }: Session, frozen: boolean) =>
  tell('PUT', at(id, '/stage/frozen'), { bearer: token, json: { frozen } });

/** Asks everybody to come to an area, or to an entry of it; null takes that back. */
export const setGather = ({ id, token }: Session, to: { area: Area; card?: string } | null) =>
  tell('PUT', at(id, '/stage/gather'), { bearer: token, json: to });

/** Raises or takes down my hand, or that of somebody without a device. */
export const raiseHand = ({ id, token }: Session, up: boolean, person?: string) =>
  tell('PUT', at(id, '/floor/hand'), { bearer: token, json: { up, ...(person !== undefined && { person }) } });

/** Calls somebody up; without anybody, nobody speaks. */
export const callUp = ({ id, token }: Session, person?: string) =>
  tell('PUT', at(id, '/floor/speaking'), { bearer: token, json: { ...(person !== undefined && { person }) } });

/** Says that I am ready with this step, or not. */
export const setReady = ({ id, token }: Session, ready: boolean) =>
  tell('PUT', at(id, '/floor/ready'), { bearer: token, json: { ready } });

/** Gives my reaction to this step; none takes it back. */
export const react = ({ id, token }: Session, reaction?: Reaction) =>
  tell('PUT', at(id, '/floor/reaction'), { bearer: token, json: { ...(reaction !== undefined && { reaction }) } });
