/** What others do while I look: going where they are, hearing of what they change, and of what they take away. */
import { tick, untrack } from 'svelte';
import { nextFrame } from '../../doc/observe';
import { EntriesRemote } from '../../doc/entriesRemote';
import { OKR_COMPARED } from '../../model/okrShapes';
import { t } from '../../texts/texts.svelte';
import { focusTitle } from './actions';
import type { OkrDesk } from './desk.svelte';
import { noticeText, REMOVABLE, titleOf } from './words';

/** Shows an entry: its cycle, unfolded, and not one of the further views. */
export function show(desk: OkrDesk, id: string): boolean {
  if (desk.kpis.some((one) => one.id === id)) {
    desk.chosen = { kind: 'kpi', id };
    return true;
  }
  const owner = desk.document.keyResults.all.get(id)?.objective ?? id;
  const objective = desk.objective(owner);
  if (!objective) return false;
  desk.switched = objective.cycle ?? null;
  desk.folded.delete(owner);
  // What is filtered away is shown to nobody.
  if (!desk.objectives.some((one) => one.id === owner)) {
    desk.mine = false;
    desk.team = desk.organisation = undefined;
  }
  if (desk.workshop.view !== '') desk.workshop.showView('');
  return true;
}

/**
 * Shows what I am to see because I follow somebody or went to them, and stops following as soon as I go elsewhere myself.
 * Call while the area is being made.
 */
export function pursueGoals(desk: OkrDesk): void {
  const { following } = desk.workshop;
  const here = (): string => [desk.chosen?.id, desk.switched, desk.working].join(' ');
  let brought = untrack(here);
  $effect(() => {
    const goal = following.take('okr');
    const id = goal?.card;
    if (!goal || id === undefined) return;
    untrack(() => {
      if (!show(desk, id)) return;
      brought = here();
      const name = following.person?.user.name;
      const title = titleOf(
        desk.document.objectives.all.get(id) ?? desk.document.keyResults.all.get(id) ?? { title: '' },
      );
      if (name !== undefined) desk.workshop.announce(t('model-said-brought', { name, title }));
      if (goal.focus) void focusTitle(id);
      else void tick().then(() => document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' }));
    });
  });
  $effect(() => {
    const now = here();
    if (now === brought) return;
    brought = now;
    untrack(() => following.stop());
  });
}

/** Tells what others do, and whoever works on something that it was taken away; returns how to end that. */
export function hearOthers(desk: OkrDesk): () => void {
  const remote = new EntriesRemote(desk.document.doc, Object.keys(OKR_COMPARED), {
    tell: (tally) => {
      const rest = tally.added + tally.changed;
      desk.workshop.announceChange(t('okrnews-said', { ...tally, rest, others: rest + tally.deleted }));
    },
    gone: (root, id) => {
      const list = REMOVABLE.find((one) => one === root);
      // Still drawn: the page follows with the next frame.
      const here = document.activeElement?.closest(`#entry-${CSS.escape(id)}`);
      const objective =
        desk.chosen?.kind === 'keyResult' && desk.document.keyResults.all.get(desk.chosen.id)?.objective;
      const open = desk.chosen?.id === id || (objective !== undefined && objective === id);
      // A dialog about it closes with it.
      const busy = desk.dialog !== undefined && Object.values(desk.dialog).includes(id);
      if (!list || (!here && !open && !busy)) return;
      if (open) desk.chosen = undefined;
      desk.removed = { root: list, id, byMe: false };
      desk.workshop.announce(noticeText(desk, desk.removed));
      // Where I stood is gone. What I type meanwhile must not end in the words of the next one.
      nextFrame(() => {
        void tick().then(() => {
          if (document.activeElement === document.body) document.getElementById('removed-notice')?.focus();
        });
      });
    },
  });
  return () => remote.close();
}
