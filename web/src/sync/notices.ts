/** What the server says beside the protocol, as Stateless messages on a document. */
import type { Access, Participant } from '../model/contract';
import type { Full } from './status';

export type Notice =
  | { type: 'refused'; code: string }
  | { type: 'storage'; state: 'full' | 'failed' | 'ok' }
  | { type: 'access'; access: Access }
  | ({ type: 'full' } & Pick<Full, 'of' | 'places'>)
  | { type: 'removed' }
  | { type: 'person'; participant: Participant };

/** The notice in `text`; undefined for anything a later server may say. */
export function readNotice(text: string): Notice | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const notice = value as Record<string, unknown>;
  switch (notice['type']) {
    case 'refused':
      return { type: 'refused', code: String(notice['code'] ?? '') };
    case 'storage': {
      const state = notice['state'];
      return state === 'full' || state === 'failed' || state === 'ok' ? { type: 'storage', state } : undefined;
    }
    case 'access': {
      const access = notice['access'];
      return access === 'hidden' || access === 'read' || access === 'write' ? { type: 'access', access } : undefined;
    }
    case 'full': {
      const { of, limit } = notice;
      const known = of === 'workshop' || of === 'server' || of === 'socket';
      return known && typeof limit === 'number' ? { type: 'full', of, places: limit } : undefined;
    }
    case 'removed':
      return { type: 'removed' };
    case 'person': {
      const participant = notice['participant'];
      return isParticipant(participant) ? { type: 'person', participant } : undefined;
    }
    default:
      return undefined;
  }
}

function isParticipant(value: unknown): value is Participant {
  const { id, name, role } = (value ?? {}) as Partial<Participant>;
  return typeof id === 'string' && typeof name === 'string' && typeof role === 'string';
}
