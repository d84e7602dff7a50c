/** Polls beside the browser: many people answer without a window each. */
import type { Answer, Perspective, Poll, PollDraft } from '../../src/model/contract';
import { ask, joinByLink } from './api';
import type { Server } from './server';

export interface Asked {
  readonly server: Server;
  readonly id: string;
  /** Of somebody who facilitates. */
  readonly token: string;
}

const at = (id: string, rest = '') => `/api/workshops/${id}/polls${rest}`;

/** Prepares a poll and opens it; its id. */
export async function openPoll({ server, id, token }: Asked, draft: PollDraft): Promise<string> {
  const { id: poll } = await ask<{ id: string }>(server, 'POST', at(id), token, JSON.stringify(draft));
  await ask(server, 'POST', at(id, `/${poll}/open`), token);
  return poll;
}

export const closePoll = ({ server, id, token }: Asked, poll: string): Promise<void> =>
  ask(server, 'POST', at(id, `/${poll}/close`), token);

export const repeatPoll = ({ server, id, token }: Asked, poll: string, next: Partial<Poll>): Promise<void> =>
  ask(server, 'POST', at(id, `/${poll}/again`), token, JSON.stringify(next));

export const pollsOf = async (server: Server, id: string, token: string): Promise<readonly Poll[]> =>
  (await ask<{ polls: Poll[] }>(server, 'GET', at(id), token)).polls;

/** Somebody gives an answer by their own session. */
export const answerPoll = ({ server, id }: Asked, poll: string, token: string, answer: Answer): Promise<unknown> =>
  ask(server, 'POST', at(id, `/${poll}/answers`), token, JSON.stringify({ answer }));

/** So many people of each perspective; their sessions. */
export async function crowd(
  { server }: Asked,
  link: string,
  counts: Readonly<Partial<Record<Perspective, number>>>,
): Promise<string[]> {
  const tokens: string[] = [];
  for (const [perspective, count] of Object.entries(counts) as [Perspective, number][])
    for (let at = 1; at <= count; at += 1)
      tokens.push((await joinByLink(server, link, `${perspective} ${at}`, perspective)).token);
  return tokens;
}

/** The retreat about the budget: four ways for mobility, and how much 20 people resist each of them. */
export const MOBILITY: PollDraft = {
  question: 'Welchen Weg gehen wir in der Mobilität?',
  kind: 'resistance',
  mode: 'secret',
  options: [
    { id: 'optionA00000000000000', text: 'Kreisbus im Halbstundentakt' },
    { id: 'optionB00000000000000', text: 'Radachse vom Bahnhof bis zum Klinikum' },
    { id: 'optionC00000000000000', text: 'Parkraum mit Einnahmen' },
    { id: 'optionP00000000000000', text: 'wie bisher', asToday: true },
  ],
};

/** Sums of resistance of the four ways. */
const SUMS = [62, 94, 81, 118];

/** What the person at this place of 20 answers: the sums come out, and not everybody says the same. */
export function resistanceOf(person: number): Answer {
  const shift = person % 2 === 0 ? 2 : -2;
  const values = MOBILITY.options.map(({ id }, at) => {
    const sum = SUMS[at] ?? 0;
    const share = Math.floor(sum / 20) + (person < sum % 20 ? 1 : 0);
    return [id, share + shift] as const;
  });
  return { values: Object.fromEntries(values) };
}
