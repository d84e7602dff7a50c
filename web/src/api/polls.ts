/** Polls: asking, answering and ending them. What came of one stands on the stage. */
import type { Answer, Poll, PollDraft, PollOption } from '../model/contract';
import { ask, tell } from './client';
import type { Session } from './participation';

const at = (id: string, rest = '') => `/api/workshops/${encodeURIComponent(id)}/polls${rest}`;

/** All of them, drafts too; for facilitators. */
export const listPolls = async ({ id, token }: Session) =>
  (await ask<{ polls: Poll[] }>('GET', at(id), { bearer: token })).polls;

/** Makes a draft; its id. */
export const addPoll = async ({ id, token }: Session, draft: PollDraft) =>
  (await ask<{ id: string }>('POST', at(id), { bearer: token, json: draft })).id;

export const changePoll = ({ id, token }: Session, poll: string, draft: PollDraft) =>
  tell('PUT', at(id, `/${poll}`), { bearer: token, json: draft });

export const deletePoll = ({ id, token }: Session, poll: string) =>
  tell('DELETE', at(id, `/${poll}`), { bearer: token });

export const openPoll = ({ id, token }: Session, poll: string) =>
  tell('POST', at(id, `/${poll}/open`), { bearer: token });

export const closePoll = ({ id, token }: Session, poll: string) =>
  tell('POST', at(id, `/${poll}/close`), { bearer: token });

/** Opens a new, empty round of a closed poll. */
export const repeatPoll = (
  { id, token }: Session,
  poll: string,
  round: { options?: PollOption[]; question?: string },
) => tell('POST', at(id, `/${poll}/again`), { bearer: token, json: round });

/** What is answered: for whom, when that is somebody without a device, and by what a secret answer is changed. */
export interface AnswerGiven {
  answer: Answer;
  person?: string;
  secret?: string;
}

/** The secret by which a secret answer can be changed. */
export const answerPoll = async ({ id, token }: Session, poll: string, given: AnswerGiven) =>
  (await ask<{ secret?: string }>('POST', at(id, `/${poll}/answers`), { bearer: token, json: given })).secret;

/** What I answered, or a seatmate. */
export const myAnswer = ({ id, token }: Session, poll: string, person?: string) => {
  const rest = person === undefined ? `/${poll}/mine` : `/${poll}/mine?person=${encodeURIComponent(person)}`;
  return ask<{ answered: boolean; answer?: Answer }>('GET', at(id, rest), { bearer: token });
};
