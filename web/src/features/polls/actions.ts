/** What facilitators do with a poll, and what is said afterwards. */
import { deletePoll, openPoll } from '../../api/polls';
import type { Poll } from '../../model/contract';
import type { WorkshopState } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';
import type { MenuItem } from '../../ui/menuList';

export type PollDialogName = 'edit' | 'close' | 'again' | 'behalf';

/** Does something and says it; what the server says against it stands above the list. */
async function act(workshop: WorkshopState, work: () => Promise<void>, said: string): Promise<void> {
  const done = await workshop.polls.failure.try(async () => {
    await work();
    return true;
  });
  if (done) workshop.announce(said);
  void workshop.polls.look();
}

export function start(workshop: WorkshopState, poll: Poll): Promise<void> {
  return act(workshop, () => openPoll(workshop, poll.id), t('polls-said-opened', { question: poll.question }));
}

export function show(workshop: WorkshopState, poll: Poll): Promise<void> {
  return act(
    workshop,
    async () => void (await workshop.projector?.show({ area: 'decisions', poll: poll.id })),
    t('polls-said-shown', { question: poll.question }),
  );
}

function remove(workshop: WorkshopState, poll: Poll): Promise<void> {
  return act(workshop, () => deletePoll(workshop, poll.id), t('polls-said-deleted', { question: poll.question }));
}

export function actionsFor(
  workshop: WorkshopState,
  poll: Poll,
  ondialog: (name: PollDialogName, poll: Poll) => void,
): MenuItem[] {
  const projector: MenuItem = {
    label: t('polls-show'),
    icon: 'projector',
    onselect: () => void show(workshop, poll),
  };
  if (poll.state === 'draft')
    return [
      { label: t('polls-open'), icon: 'right', onselect: () => void start(workshop, poll) },
      { label: t('polls-edit'), icon: 'edit', onselect: () => ondialog('edit', poll) },
      {
        label: t('polls-delete'),
        icon: 'delete',
        danger: true,
        apart: true,
        onselect: () => void remove(workshop, poll),
      },
    ];
  if (poll.state === 'open')
    return [
      projector,
      { label: t('polls-behalf'), icon: 'person', onselect: () => ondialog('behalf', poll) },
      { label: t('polls-close'), icon: 'lock', apart: true, onselect: () => ondialog('close', poll) },
    ];
  return [projector, { label: t('polls-again'), icon: 'turn', onselect: () => ondialog('again', poll) }];
}
