/** Joining a workshop and what a session may do in it. */
import type { Access, Area, Role, Spotlight } from '../model/contract';
import { ask, download, readAs, tell } from './client';
import type {
  AuthorList,
  Invitation,
  JoinRequest,
  Joined,
  ListedParticipant,
  ParticipantChange,
  Preview,
  ProjectorChange,
  WorkshopOverview,
} from './shapes';

/** Whose session, in which workshop. */
export interface Session {
  id: string;
  token: string;
}

const at = (id: string, rest: string) => `/api/workshops/${encodeURIComponent(id)}${rest}`;

export const findRoom = (code: string) =>
  ask<{ id: string; key: string }>('POST', '/api/room-code', { json: { code } });

export const preview = (id: string, key: string) => ask<Preview>('POST', at(id, '/preview'), { json: { key } });

export const join = (id: string, request: JoinRequest) => ask<Joined>('POST', at(id, '/join'), { json: request });

export const overview = ({ id, token }: Session) => ask<WorkshopOverview>('GET', at(id, ''), { bearer: token });

export const invitation = ({ id, token }: Session) => ask<Invitation>('GET', at(id, '/invitation'), { bearer: token });

export const participants = async ({ id, token }: Session) =>
  (await ask<{ participants: ListedParticipant[] }>('GET', at(id, '/participants'), { bearer: token })).participants;

export const removeParticipant = ({ id, token }: Session, participant: string) =>
  tell('DELETE', at(id, `/participants/${participant}`), { bearer: token });

export const openRoom = ({ id, token }: Session, open: boolean) =>
  tell('PUT', at(id, '/room'), { bearer: token, json: { open } });

export const setRights = ({ id, token }: Session, area: Area, rights: Partial<Record<Role, Access>>) =>
  tell('PUT', at(id, `/stage/areas/${area}`), { bearer: token, json: rights });

/** Puts an area, a card or a card's chain into the light of every projector; null for nothing. */
export const setSpotlight = ({ id, token }: Session, spotlight: Spotlight | null) =>
  tell('PUT', at(id, '/stage/spotlight'), { bearer: token, json: spotlight });

export const setProjector = ({ id, token }: Session, change: ProjectorChange) =>
  tell('PUT', at(id, '/stage/projector'), { bearer: token, json: change });

export const leave = ({ id, token }: Session) => tell('DELETE', at(id, '/session'), { bearer: token });

export type ExportFormat = 'md' | 'json' | 'wirkraum' | 'okr.xlsx' | 'blueprint.json';

export const exportFile = ({ id, token }: Session, format: ExportFormat) =>
  download(at(id, `/export/${format}`), token);

/** The first sheet of an XLSX file as text, its numbers in the language of the workshop. */
export const readSheet = ({ id, token }: Session, file: Blob) => readAs(at(id, '/okr/table'), file, token);

export const authors = async ({ id, token }: Session) =>
  (await ask<AuthorList>('GET', at(id, '/authors'), { bearer: token })).authors;

/** What is to be different about somebody; what is left out stays. */
export const changeParticipant = ({ id, token }: Session, participant: string, change: ParticipantChange) =>
  tell('PUT', at(id, `/participants/${participant}`), { bearer: token, json: change });

/** Makes somebody the facilitator, and me one of the co-facilitators. */
export const handOver = ({ id, token }: Session, participant: string) =>
  tell('POST', at(id, `/participants/${participant}/hand-over`), { bearer: token });
