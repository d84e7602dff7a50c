import type { StepKind } from './contract';

/**
 * What people do in a step of a kind, in lines of a few words with an icon each: on the wall and on every phone. The words
 * are the texts `now-do-NAME`.
 */
export const STEP_LINES = {
  input: [
    { name: 'input-listen', icon: 'visible' },
    { name: 'input-note', icon: 'edit' },
    { name: 'input-hand', icon: 'hand' },
  ],
  writing: [
    { name: 'writing-one', icon: 'edit' },
    { name: 'writing-alone', icon: 'person' },
    { name: 'writing-hidden', icon: 'hidden' },
  ],
  discussion: [
    { name: 'discussion-hand', icon: 'hand' },
    { name: 'discussion-short', icon: 'clock' },
    { name: 'discussion-listen', icon: 'comment' },
  ],
  grouping: [
    { name: 'grouping-read', icon: 'cards' },
    { name: 'grouping-group', icon: 'group' },
    { name: 'grouping-name', icon: 'tag' },
  ],
  poll: [
    { name: 'poll-alone', icon: 'person' },
    { name: 'poll-answer', icon: 'check' },
    { name: 'poll-mood', icon: 'info' },
  ],
  checkin: [
    { name: 'checkin-turn', icon: 'people' },
    { name: 'checkin-short', icon: 'clock' },
    { name: 'checkin-listen', icon: 'comment' },
  ],
  break: [
    { name: 'break-rest', icon: 'pause' },
    { name: 'break-back', icon: 'clock' },
  ],
  free: [{ name: 'free-told', icon: 'comment' }],
} as const satisfies Record<StepKind, readonly { name: string; icon: string }[]>;
