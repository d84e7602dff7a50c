import type { Card } from '../../model/contract';
import { t } from '../../texts/texts.svelte';
import type { IconName } from '../../ui/icons';
import { addCard, deleteCard, restoreCard, shiftCard } from './actions';
import type { Desk } from './desk.svelte';
import { addHurdle } from './hurdles/hurdleActions';
import { showOnWall } from './projector';
import { toggleDrop } from './whatif/whatIfActions';

/** One thing that can be done with a card, as menus show it. */
export interface CardAction {
  readonly text: string;
  readonly icon: IconName;
  /** Key that does the same. */
  readonly key?: string;
  readonly run: () => void;
  readonly disabled: boolean;
  readonly danger?: boolean;
}

/** Everything that can be done with a card now; what cannot be done is listed too, so that it is found. */
export function cardActions(desk: Desk, card: Card): CardAction[] {
  const { id } = card;
  const off = desk.readonly;
  if (card.deletedAt !== undefined) {
    return [{ text: t('model-restore'), icon: 'restore', run: () => restoreCard(desk, id), disabled: off }];
  }
  const lane = desk.model.lanes[card.lane];
  const index = lane.findIndex((one) => one.id === id);
  return [
    {
      text: t('model-edit-title'),
      icon: 'edit',
      key: t('model-key-enter'),
      run: () => (desk.editing = id),
      disabled: off,
    },
    {
      text: t('model-connect'),
      icon: 'link',
      key: 'V',
      run: () => (desk.dialog = { kind: 'connect', card: id }),
      disabled: off,
    },
    {
      text: t('changes-comment-add'),
      icon: 'comment',
      key: 'K',
      run: () => desk.comment(id),
      disabled: off,
    },
    {
      text: t('conflicts-with'),
      icon: 'conflict',
      key: 'Z',
      run: () => (desk.dialog = { kind: 'conflict', card: id }),
      disabled: off,
    },
    { text: t('hurdles-add'), icon: 'hurdle', key: 'R', run: () => addHurdle(desk, id), disabled: off },
    {
      text: t('groups-open'),
      icon: 'group',
      key: 'G',
      run: () => (desk.dialog = { kind: 'group', card: id }),
      disabled: off,
    },
    {
      text: t('model-move'),
      icon: 'move',
      key: 'M',
      run: () => (desk.dialog = { kind: 'move', card: id }),
      disabled: off,
    },
    {
      text: t('model-up'),
      icon: 'up',
      key: 'Alt+↑',
      run: () => shiftCard(desk, id, -1),
      disabled: off || index <= 0,
    },
    {
      text: t('model-down'),
      icon: 'down',
      key: 'Alt+↓',
      run: () => shiftCard(desk, id, 1),
      disabled: off || index === lane.length - 1,
    },
    {
      text: t('model-card-add-below'),
      icon: 'add',
      key: 'N',
      run: () => addCard(desk, card.lane, id),
      disabled: off,
    },
    ...(desk.snapshot.models.length > 1
      ? [
          {
            text: t('alternatives-copy-card-to'),
            icon: 'copy' as const,
            run: () => (desk.dialog = { kind: 'copy' as const, card: id }),
            disabled: off,
          },
        ]
      : []),
    {
      text: desk.thinking.drops(id) ? t('whatif-keep') : t('whatif-drop'),
      icon: 'minus',
      key: 'W',
      run: () => toggleDrop(desk, id),
      disabled: false,
    },
    ...(desk.workshop.projector
      ? [
          {
            text: t('projector-card-chain'),
            icon: 'projector' as const,
            key: 'P',
            run: () => void showOnWall(desk, id, true),
            disabled: false,
          },
          {
            text: t('projector-card-alone'),
            icon: 'projector' as const,
            run: () => void showOnWall(desk, id, false),
            disabled: false,
          },
        ]
      : []),
    {
      text: t('model-delete-card'),
      icon: 'delete',
      key: t('model-key-delete'),
      run: () => deleteCard(desk, id),
      disabled: off,
      danger: true,
    },
  ];
}
