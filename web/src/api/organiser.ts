/** What the organiser of this server may do, by the organiser key, and what anybody may ask it. */
import type { Role } from '../model/contract';
import { ask, tell, upload } from './client';
import type { Continuation, CreatedWorkshop, ListedWorkshop, NewWorkshop, ServerInfo, Template } from './shapes';

export const serverInfo = () => ask<ServerInfo>('GET', '/api/server');

export const templates = async () => (await ask<{ templates: Template[] }>('GET', '/api/templates')).templates;

export const listWorkshops = async (key: string) =>
  (await ask<{ workshops: ListedWorkshop[] }>('GET', '/api/workshops', { bearer: key })).workshops;

export const createWorkshop = (key: string, workshop: NewWorkshop) =>
  ask<CreatedWorkshop>('POST', '/api/workshops', { bearer: key, json: workshop });

/** A new workshop that goes on with this one. `bearer`: organiser key or a facilitator's token. */
export const goOn = (bearer: string, id: string, how: Continuation) =>
  ask<CreatedWorkshop>('POST', `/api/workshops/${id}/continue`, { bearer, json: how });

export const deleteWorkshop = (key: string, id: string) => tell('DELETE', `/api/workshops/${id}`, { bearer: key });

/** A new link for `role`; the old one stops working at once. `bearer`: organiser key or a facilitator's token. */
export const newLink = async (bearer: string, id: string, role: Role) =>
  (await ask<{ role: Role; link: string }>('POST', `/api/workshops/${id}/links`, { bearer, json: { role } })).link;

export const importFile = (key: string, file: Blob, progress: (part: number) => void) =>
  upload<CreatedWorkshop>('/api/workshops/import', file, key, progress);
