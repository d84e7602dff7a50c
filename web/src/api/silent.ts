/** Cards that are written in silence, until the facilitators reveal all of them. */
import { ask, tell } from './client';
import type { Session } from './participation';
import type { SilentCard, SilentCount } from './shapes';

const at = (id: string, rest = '') => `/api/workshops/${encodeURIComponent(id)}/silent/retrospective${rest}`;

/** The secret with which this card can be changed, and by nobody else. */
export const writeSilently = async ({ id, token }: Session, text: string) =>
  (await ask<SilentCard>('POST', at(id), { bearer: token, json: { text } })).secret;

/** Puts other words on a card; none withdraw it. */
export const rewriteSilently = ({ id, token }: Session, secret: string, text: string) =>
  tell('PUT', at(id), { bearer: token, json: { secret, text } });

/** How many cards wait; for facilitators. */
export const countSilent = async ({ id, token }: Session) =>
  (await ask<SilentCount>('GET', at(id), { bearer: token })).cards;

/** Makes all of them learnings of a cycle that everybody sees; how many there were. */
export const revealSilent = async ({ id, token }: Session, cycle: string | undefined) =>
  (
    await ask<SilentCount>('POST', at(id, '/reveal'), {
      bearer: token,
      json: { ...(cycle !== undefined && { cycle }) },
    })
  ).cards;
