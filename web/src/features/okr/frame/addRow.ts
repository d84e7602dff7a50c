import { tick } from 'svelte';
import type { OkrDesk } from '../desk.svelte';

/** Adds a row of the frame and puts the caret where its name is typed. */
export async function addRow(
  desk: OkrDesk,
  root: 'goals' | 'teams' | 'organisations' | 'roles',
  values: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const id = desk.editor[root].addLast(values);
  await tick();
  const row = document.getElementById(`frame-${id}`);
  row?.querySelector<HTMLElement>('textarea, input:not([type=radio])')?.focus();
}
