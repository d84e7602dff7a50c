import type { PollMode } from '../../model/contract';
import type { IconName } from '../../ui/icons';

/** The picture beside the words about who learns what. */
export const MODE_ICON: Readonly<Record<PollMode, IconName>> = { open: 'visible', hidden: 'hidden', secret: 'lock' };
