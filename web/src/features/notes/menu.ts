/** What stands in the menu of a block. */
import { INDENT_MAX, isItem, type NoteBlock, placeAbove, placeBelow } from '../../model/notes';
import { t } from '../../texts/texts.svelte';
import type { IconName } from '../../ui/icons';
import { copyBlocks, remove, shift, shiftDepth } from './actions';
import type { NotesDesk } from './desk.svelte';

export interface MenuAction {
  readonly icon: IconName;
  readonly text: string;
  readonly key?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** A line above it. */
  readonly apart?: boolean;
  readonly run: () => void;
}

/** In the order of `KINDS`. */
export const KIND_ICONS: readonly IconName[] = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bullets',
  'numbers',
  'checkbox',
];

export function menuActions(desk: NotesDesk, block: NoteBlock): MenuAction[] {
  const { id } = block;
  const run = desk.run(id);
  const row = desk.rows[desk.snapshot.places.get(id) ?? -1];
  const before = desk.rows[(desk.snapshot.places.get(id) ?? 0) - 1];
  const item = isItem(block);
  const deeper = item && before && isItem(before.block) && (row?.depth ?? 0) < Math.min(INDENT_MAX, before.depth + 1);
  const top = !run || placeAbove(desk.rows, run) === undefined;
  const end = !run || placeBelow(desk.rows, run) === undefined;
  return [
    { icon: 'up', text: t('notes-up'), key: t('notes-key-up'), disabled: top, run: () => shift(desk, 'up', id) },
    {
      icon: 'down',
      text: t('notes-down'),
      key: t('notes-key-down'),
      disabled: end,
      run: () => shift(desk, 'down', id),
    },
    { icon: 'top', text: t('notes-top'), disabled: top, run: () => shift(desk, 'top', id) },
    { icon: 'bottom', text: t('notes-end'), disabled: end, run: () => shift(desk, 'end', id) },
    {
      icon: 'indent',
      text: t('notes-indent'),
      key: t('notes-key-indent'),
      disabled: !deeper,
      apart: true,
      run: () => void shiftDepth(desk, 1, id),
    },
    {
      icon: 'outdent',
      text: t('notes-outdent'),
      key: t('notes-key-outdent'),
      disabled: !item || (row?.depth ?? 0) === 0,
      run: () => void shiftDepth(desk, -1, id),
    },
    { icon: 'copy', text: t('notes-duplicate'), apart: true, run: () => copyBlocks(desk, id) },
    { icon: 'delete', text: t('notes-delete'), danger: true, run: () => remove(desk, id) },
  ];
}
