/** Why a workshop had to be left. */
import { asApiError } from '../api/client';
import { overview, type Session } from '../api/participation';
import type { TrayItem } from '../model/tray';
import type { StoredSession } from './storage';

/** A code of the server, `removed` or `workshop-deleted`. */
export type EndReason = string;

/** Reasons after which no retry helps. */
export const FINAL: ReadonlySet<EndReason> = new Set([
  'removed',
  'session-missing',
  'workshop-unknown',
  'workshop-damaged',
  'workshop-newer',
]);
/** Reasons after which there is no place any more for what was not sent. */
export const GONE: ReadonlySet<EndReason> = new Set(['removed', 'workshop-deleted', 'workshop-unknown']);

/** Who was put out, and who was in a workshop that was deleted, are told alike: only asking tells which it was. */
export async function whyRemoved(session: Session): Promise<EndReason> {
  const answer = await overview(session).catch((error: unknown) => asApiError(error).code);
  return answer === 'workshop-unknown' ? 'workshop-deleted' : 'removed';
}

/** What an open workshop is made of, and what it says at its end. */
export interface Opening {
  session: StoredSession;
  /**
   * Called once when the server does not let this session in any more.
   *
   * @param salvaged what was on this device only, where there is no way back to deliver it
   */
  onend: (reason: EndReason, salvaged: readonly TrayItem[]) => void;
}
