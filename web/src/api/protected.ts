/** What may leave a protected workshop. */
import type { Area } from '../model/contract';
import { tell } from './client';
import type { Session } from './participation';

/** Releases these areas, and no others. */
export const release = ({ id, token }: Session, areas: readonly Area[]) =>
  tell('PUT', `/api/workshops/${encodeURIComponent(id)}/stage/released`, { bearer: token, json: { areas } });
