/** Earlier versions and the bin, for facilitators. */
import type { Board } from '../model/contract';
import { ask } from './client';
import type { Session } from './participation';
import type { Checkpoint, CheckpointList, CleanUp, NewCheckpoint } from './shapes';

const at = ({ id }: Session, rest: string) => `/api/workshops/${encodeURIComponent(id)}${rest}`;

/** The newest first. */
export const checkpoints = async (session: Session) =>
  (await ask<CheckpointList>('GET', at(session, '/checkpoints'), { bearer: session.token })).checkpoints;

export const takeCheckpoint = (session: Session, wanted: NewCheckpoint) =>
  ask<Checkpoint>('POST', at(session, '/checkpoints'), { bearer: session.token, json: wanted });

export const checkpointBoard = (session: Session, number: number) =>
  ask<Board>('GET', at(session, `/checkpoints/${number}`), { bearer: session.token });

/** Removes for good what was deleted. */
export const cleanUp = (session: Session) =>
  ask<CleanUp>('POST', at(session, '/clean-up'), { bearer: session.token, json: {} });
