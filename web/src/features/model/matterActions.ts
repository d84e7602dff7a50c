/** What can be done alike with conflicts and hurdles. */
import { deleteConflict, showConflict } from './conflicts/conflictActions';
import { pairWords } from './conflicts/conflictWords';
import type { Desk } from './desk.svelte';
import { deleteHurdle, hurdleName, showHurdle } from './hurdles/hurdleActions';
import type { Matter } from './matters';

export function openMatter(desk: Desk, { kind, id }: Matter): void {
  if (kind === 'conflict') showConflict(desk, id);
  else showHurdle(desk, id);
}

export function deleteMatter(desk: Desk, { kind, id }: Matter): void {
  const [conflict, hurdle] = [desk.conflicts.get(id), desk.hurdles.get(id)];
  if (kind === 'conflict' && conflict) deleteConflict(desk, conflict);
  else if (hurdle) deleteHurdle(desk, hurdle);
}

export function matterName(desk: Desk, { id }: Matter): string {
  const [conflict, hurdle] = [desk.conflicts.get(id), desk.hurdles.get(id)];
  return conflict ? pairWords(desk, conflict) : hurdle ? hurdleName(hurdle) : '';
}
