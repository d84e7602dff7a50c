/** Going to the board of a breakout group. */
import { enterGroup } from '../../api/groups';
import { navigation } from '../../state/navigation.svelte';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import { keepSession } from '../../state/storage';

/** Asks to be let in and goes there; this tab knows the way back. */
export async function goToGroup(workshop: OpenWorkshop, group: string): Promise<void> {
  const joined = await enterGroup(workshop, group);
  keepSession(joined.workshop.id, { ...joined, plenary: workshop.id });
  navigation.go(`/w/${joined.workshop.id}`);
}
