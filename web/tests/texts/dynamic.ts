/** Keys that are made of parts: what may stand for the `*`. Whoever makes a new kind of key says so here. */
import { SHEET } from '../../src/model/cardSheet';
import {
  ATTRIBUTIONS,
  AUDIENCES,
  CHECK_STATES,
  DIRECTIONS,
  DUTIES,
  GRADE_MAX,
  LEVELS,
  POLARITIES,
  RESOURCES,
  SDG_MAX,
} from '../../src/model/contract';
import { LANES } from '../../src/model/impact';
import { LINK_SHEET } from '../../src/model/linkSheet';

const ROLES = ['facilitator', 'cofacilitator', 'participant', 'observer'];
const PERSPECTIVES = ['politics', 'administration', 'society', 'facilitation'];
const HELP_WORDS = ['reason', 'projector', 'notes'];
const TOUR = ['invite', 'build', 'show', 'lanes', 'card', 'link', 'saved'];
const AREAS = ['model', 'notes'];
const INDICATOR_TEXTS = ['name', 'source', 'sideEffect'];
const GRADES = Array.from({ length: GRADE_MAX }, (_, index) => String(index + 1));
const NOTE_KEYS = ['enter', 'break', 'tab', 'leave', 'move', 'kind', 'done', 'select', 'all', 'undo'];

export const DYNAMIC: Readonly<Record<string, readonly string[]>> = {
  'changes-did-*': [
    'new',
    'restored',
    'deleted',
    'title',
    'moved',
    'note',
    'facts',
    'measured',
    'linked',
    'unlinked',
    'reason',
    'judged',
    'commented',
  ],
  'changes-mark-*': ['new', 'changed'],
  'changes-sum-*': ['new', 'changed', 'deleted'],
  'changes-filter-*': ['comments', 'reasons', 'unlinked', 'news', 'local', 'mine', ...PERSPECTIVES],
  'changes-filter-by-*': ['level', 'origin', 'organisation', 'tag'],
  'changes-filter-level-*': LEVELS,
  'changes-found-*': ['note', 'facts', 'reason', 'comment'],
  'changes-when-*': ['now', 'minutes', 'today', 'yesterday', 'day'],
  'common-area-*': AREAS,
  'common-perspective-*': [...PERSPECTIVES, 'none'],
  'common-role-*': ROLES,
  'facts-*': ['evidence', 'harm'],
  'facts-amount-*': RESOURCES.filter((one) => one !== 'other'),
  'facts-attribution-*': ATTRIBUTIONS,
  'facts-audience-*': AUDIENCES,
  'facts-check-*': CHECK_STATES,
  'facts-direction-*': DIRECTIONS,
  'facts-duty-*': DUTIES,
  'facts-evidence-*': GRADES,
  'facts-harm-*': GRADES,
  'facts-indicator-*': INDICATOR_TEXTS,
  'facts-indicator-*-label': ['baseline', 'target', 'current'],
  'facts-indicator-*-placeholder': INDICATOR_TEXTS,
  'facts-level-*': LEVELS,
  'facts-line-*': SHEET,
  'facts-link-*': LINK_SHEET,
  'facts-mark-*': ['target', 'baseline'],
  'facts-name-*': ['responsible', 'organisation', 'field', 'product'],
  'facts-part-*': ['running', 'change', 'experiment'],
  'facts-polarity-*': POLARITIES,
  'facts-resource-*': RESOURCES,
  'facts-sdg-*': Array.from({ length: SDG_MAX }, (_, index) => String(index + 1)),
  'facts-text-*': ['audience', 'plain'],
  'facts-text-*-placeholder': ['audience', 'plain'],
  'facts-unit-*': RESOURCES.filter((one) => one !== 'other'),
  'help-tour-*-text': TOUR,
  'help-word-*': HELP_WORDS,
  'help-word-*-example': HELP_WORDS,
  'help-word-*-means': HELP_WORDS,
  'help-tour-*-title': TOUR,
  'history-aspect-*': ['text', 'note', 'place', 'kind', 'facts'],
  'history-count-*': ['cards', 'links', 'others', 'blocks', 'comments'],
  'history-day-*': ['today', 'yesterday', 'day'],
  'history-mark-*': ['missing', 'changed', 'added', 'lost'],
  'history-reason-*': ['time', 'command', 'before-clean-up', 'step'],
  'invite-access-*': ['hidden', 'read', 'write'],
  'invite-export-*': ['md', 'json', 'wirkraum'],
  'join-kind-*': ['facilitator', 'participant', 'observer'],
  'model-keys-does-*': [
    ...['updown', 'leftright', 'homeend', 'escape', 'enter', 'n', 'v', 'm', 'k', 'order', 'delete', 'menu', 'undo'],
    ...['zoom', 'fit', 'wall', 'neutral', 'help'],
  ],
  'model-lane-*': LANES,
  'model-lane-*-definition': LANES,
  'model-lane-*-example': LANES,
  'model-lane-*-question': LANES,
  'model-lane-*-short': LANES,
  'people-at-*': [...AREAS, 'stage'],
  'people-became-*': ['facilitator', 'cofacilitator', 'deputy', 'participant'],
  'people-role-*': ['facilitator', 'cofacilitator'],
  'people-said-*': ['participant', 'cofacilitator'],
  'notes-keys-*': NOTE_KEYS,
  'notes-keys-*-does': NOTE_KEYS,
  'notes-kind-*': ['paragraph', 'heading', 'bullet', 'number', 'check'],
  'shell-connection-*': ['connecting', 'saved', 'sending', 'offline', 'stalled', 'full', 'reconnected'],
  'shell-connection-*-brief': ['offline', 'stalled', 'full'],
  'shell-full-*': ['workshop', 'server', 'socket'],
  'shell-settings-*': ['announcements', 'cursors', 'letters'],
  'tray-deed-*': ['moved', 'deleted', 'restored', 'changed'],
  'tray-obstacle-*': ['locked', 'gone'],
  'tray-place-*': ['card', 'link', 'block', 'comment', 'indicator'],
  'shell-settings-*-hint': ['announcements', 'cursors', 'letters'],
};

/** Kinds whose parts come from elsewhere: `error-` from the server's codes, the reading sentence from its own module. */
export const PREFIXES = ['error-*', 'model-reading-*'];
