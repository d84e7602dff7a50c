/** The same for the OKRs, with their meetings, views and files. */
import {
  AMBITIONS,
  CYCLE_KINDS,
  DIRECTIONS,
  KEY_RESULT_KINDS,
  LEARNING_TAGS,
  MEETING_KINDS,
  OKR_ROLES,
  OKR_RULES,
  TEAM_STATUSES,
  TIE_KINDS,
  TIE_TARGETS,
} from '../../src/model/contract';
import { OKR_MATTERS } from '../../src/model/okrShapes';
import { KEY_RESULT_RULES, OBJECTIVE_RULES } from '../../src/okr/help';
import { WHYS } from '../../src/okr/progress';
import { SIDE_EFFECTS } from '../../src/okr/wordLists';

const FRAME = ['cycles', 'goals', 'teams', 'organisations', 'roles', 'meetings'];
/** The cycle itself has no name in the address. */
const OKR_VIEWS: readonly string[] = [
  ...['checkin', 'review', 'retrospective', 'budget'],
  ...['matrix', 'alignment', 'teams', 'year', 'mine'],
];
const OKR_WORDS = ['goal', 'objective', 'keyresult', 'checkin', 'cycle', 'kpi', 'confidence'];
/** What is fine needs no words, and whom it belongs to and by when are asked for by fields. */
const HINTS = [
  ...OBJECTIVE_RULES.filter((rule) => rule !== 'effect').map((rule) => `objective-${rule}`),
  ...KEY_RESULT_RULES.filter((rule) => !['owner', 'date', 'complete'].includes(rule)).map(
    (rule) => `keyresult-${rule}`,
  ),
];

export const OKR_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'carry-choose-*': ['open', 'all', 'none'],
  'meetings-about-*': MEETING_KINDS,
  'meetings-kind-*': MEETING_KINDS,
  'meetings-timer-*': ['minute', 'over'],
  'okr-*': ['baseline', 'target', 'low', 'high', 'obstacle', 'help', 'comment'],
  'okr-*-add': ['team', 'organisation'],
  'okr-*-placeholder': ['obstacle', 'help', 'comment'],
  'okr-ambition-*': AMBITIONS,
  'okr-confidence-*': ['up', 'down', 'same'],
  'okr-cycle-*': CYCLE_KINDS,
  'okr-cycle-*-name': ['quarter', 'tertial'],
  'okr-direction-*': DIRECTIONS,
  'okr-frame-*': FRAME,
  'okr-frame-*-how': FRAME,
  'okr-hint-*': HINTS,
  'okr-hint-*-ask': HINTS,
  'okr-kind-*': KEY_RESULT_KINDS,
  'okr-kpi-*': ['inside', 'below', 'above', 'unknown'],
  'okr-level-*': ['none', 'commit', 'goal', 'stretch'],
  'okr-number-*': ['no-number', 'several', 'unclear', 'too-large'],
  'okr-one-*': [
    'objectives',
    'keyResults',
    'kpis',
    'cycles',
    'goals',
    'teams',
    'organisations',
    'learnings',
    'meetings',
  ],
  'okr-reword-*': ['who', 'does', 'from', 'to', 'until'],
  'okr-reword-*-example': ['who', 'does', 'from', 'to', 'until'],
  'okr-role-*': OKR_ROLES,
  'okr-said-*': ['undo', 'redo'],
  'okr-side-*': SIDE_EFFECTS,
  'okr-target-*': TIE_TARGETS,
  'okr-team-*': TEAM_STATUSES,
  'okr-tie-*': TIE_KINDS,
  'okr-tie-*-title': TIE_KINDS,
  'okr-ties-*': TIE_KINDS,
  'okr-ties-*-none': TIE_KINDS,
  'okr-view-*': ['cycle', ...OKR_VIEWS],
  'okr-warning-*': OKR_RULES,
  'okr-why-*': WHYS,
  'okr-word-*': OKR_WORDS,
  'okr-word-*-example': OKR_WORDS,
  'okr-word-*-name': OKR_WORDS,
  'okrnews-did-*': ['new', 'deleted', 'title', 'moved', 'facts', 'checked', 'measured', 'linked', 'unlinked'],
  'okrnews-one-*': OKR_MATTERS.filter((root) => root !== 'ties'),
  'okrnews-reword-*': ['who', 'then'],
  'okrnews-reword-*-example': ['who', 'then'],
  'okrnews-sum-*': [
    ...['objectives', 'keyResults'].flatMap((root) => ['new', 'changed', 'deleted'].map((what) => `${root}-${what}`)),
    ...['checkIns', 'kpis', 'learnings', 'frame'],
  ],
  'onward-okr-*': ['drafts', 'asTheyAre', 'nothing'],
  'onward-okr-*-means': ['drafts', 'asTheyAre', 'nothing'],
  'okrfiles-wrong-*': ['too-large', 'no-table', 'other-kind'],
  'overview-by-*': ['organisation', 'team'],
  'overview-by-*-empty': ['organisation', 'team'],
  'overview-by-*-none': ['organisation', 'team'],
  'overview-matrix-*': ['goal', 'card'],
  'overview-matrix-*-caption': ['goal', 'card'],
  'overview-matrix-*-none': ['goal', 'card'],
  'overview-matrix-*-not': ['goal', 'card'],
  'overview-*-none': ['needs', 'pays'],
  'overview-loose-*': ['goals', 'pays', 'measure', 'moves'],
  'overview-pays-*': ['itself', 'through', 'not'],
  'overview-way-*': ['moves', 'objective', 'goal', 'effect'],
  'work-face-*': ['measured', 'activity', 'nothing'],
  'work-tie-*-none': ['objective', 'key-result'],
  'work-tie-*-title': ['objective', 'key-result'],
  'retrospective-said-*': ['written', 'withdrawn', 'revealed'],
  'review-learning-*': ['review', 'retrospective'],
  'review-tag-*': LEARNING_TAGS,
};
