import { untrack } from 'svelte';
import type { WorkshopState } from '../../state/workshop.svelte';

/**
 * Finds out what became of the cards of everybody at this device: on coming here, when the connection is back, and when fewer cards wait than before,
 * for then some were revealed. Call while a component is being made.
 */
export function lookAfter(workshop: WorkshopState): void {
  let last = Infinity;
  let away = true;
  let known = 0;
  $effect(() => {
    const counted = workshop.synced('stage');
    const waiting = workshop.run.written?.cards ?? 0;
    const now = workshop.connection.away;
    const { step } = workshop.run;
    const all = workshop.seatmates.everyone;
    untrack(() => {
      if (!counted) return;
      if (!now && (away || waiting < last || all.length > known))
        for (const one of all) void one.look(step, { none: waiting === 0, each: away && waiting > 0 });
      [last, away, known] = [waiting, now, all.length];
    });
  });
}
