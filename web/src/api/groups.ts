/** Breakout groups of a workshop. */
import type { BreakoutGroup } from '../model/contract';
import { ask, tell } from './client';
import type { Session } from './participation';
import type { GroupList, GroupsDraft, Joined, MergedGroup } from './shapes';

const at = (id: string, rest = '') => `/api/workshops/${encodeURIComponent(id)}/groups${rest}`;
const one = (id: string, group: string, rest = '') => at(id, `/${encodeURIComponent(group)}${rest}`);

/** Those that are over; those that are not are on the stage. */
export const pastGroups = async ({ id, token }: Session): Promise<readonly BreakoutGroup[]> =>
  (await ask<GroupList>('GET', at(id), { bearer: token })).groups;

export const formGroups = ({ id, token }: Session, draft: GroupsDraft) =>
  ask<GroupList>('POST', at(id), { bearer: token, json: draft });

/** Sends everybody back; the boards of the groups can be read from now on. */
export const endGroups = ({ id, token }: Session) => tell('DELETE', at(id), { bearer: token });

export const callGroups = ({ id, token }: Session, called: boolean) =>
  tell('PUT', `/api/workshops/${encodeURIComponent(id)}/groups-called`, { bearer: token, json: { called } });

export const renameGroup = ({ id, token }: Session, group: string, title: string) =>
  tell('PUT', one(id, group), { bearer: token, json: { title } });

/** Puts somebody into a group and out of any other. */
export const placeInGroup = ({ id, token }: Session, group: string, person: string) =>
  tell('PUT', one(id, group, `/members/${encodeURIComponent(person)}`), { bearer: token });

export const takeOutOfGroup = ({ id, token }: Session, group: string, person: string) =>
  tell('DELETE', one(id, group, `/members/${encodeURIComponent(person)}`), { bearer: token });

/** My session on the board of a group. */
export const enterGroup = ({ id, token }: Session, group: string) =>
  ask<Joined>('POST', one(id, group, '/session'), { bearer: token });

/** Brings in what a group has made and the plenary does not have. */
export const mergeGroup = ({ id, token }: Session, group: string) =>
  ask<MergedGroup>('POST', one(id, group, '/merge'), { bearer: token });
