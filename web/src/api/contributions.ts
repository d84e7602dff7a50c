/** Contributions that are written in silence, until the facilitators reveal them. */
import { ask, tell } from './client';
import type { Session } from './participation';

/** A named contribution of mine that waits. */
export interface WaitingOwn {
  readonly key: string;
  readonly text: string;
  /** The step it was written in. */
  readonly step: string;
}

const at = (id: string, rest = '') => `/api/workshops/${encodeURIComponent(id)}/contributions${rest}`;

/** The key with which this contribution can be changed; `person` is a seatmate or, for facilitators, somebody without a device. */
export const contribute = async ({ id, token }: Session, text: string, person?: string) =>
  (
    await ask<{ key: string }>('POST', at(id), {
      bearer: token,
      json: { text, ...(person !== undefined && { person }) },
    })
  ).key;

/** Puts other words on a contribution; none withdraw it. */
export const changeContribution = ({ id, token }: Session, key: string, text: string, person?: string) =>
  tell('PUT', at(id), { bearer: token, json: { key, text, ...(person !== undefined && { person }) } });

/** My named ones that are not revealed yet, or those of a seatmate. */
export const myContributions = async ({ id, token }: Session, person?: string) => {
  const rest = person === undefined ? '/mine' : `/mine?person=${encodeURIComponent(person)}`;
  return (await ask<{ contributions: WaitingOwn[] }>('GET', at(id, rest), { bearer: token })).contributions;
};

/** For facilitators: how many cards wait to be revealed, by the step they were written in. */
export const waitingCards = async ({ id, token }: Session) =>
  (await ask<{ waiting: { step: string; cards: number }[] }>('GET', at(id), { bearer: token })).waiting;

/** Shows everybody what was written in a step; how many cards that were. */
export const revealCards = async ({ id, token }: Session, step: string) =>
  (await ask<{ cards: number }>('POST', at(id, '/reveal'), { bearer: token, json: { step } })).cards;
