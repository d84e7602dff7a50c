/** Names of the fields of objectives, key results and what is around them, by the list they stand in. */
import {
  CHECK_IN,
  GOAL,
  KEY_RESULT,
  KPI,
  MEETING,
  OBJECTIVE,
  OKR_ROLE,
  ORGANISATION,
  READING,
  TEAM,
} from '../../doc/keys';

export const OKR_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  organisations: { [ORGANISATION.title]: 'tray-field-title', [ORGANISATION.theme]: 'okr-organisation-theme' },
  teams: { [TEAM.title]: 'tray-field-title', [TEAM.note]: 'tray-field-note' },
  goals: { [GOAL.title]: 'tray-field-title', [GOAL.note]: 'tray-field-note' },
  objectives: {
    [OBJECTIVE.title]: 'tray-field-title',
    [OBJECTIVE.note]: 'tray-field-note',
    [OBJECTIVE.learned]: 'tray-field-learned',
  },
  keyResults: {
    [KEY_RESULT.title]: 'tray-field-title',
    [KEY_RESULT.note]: 'tray-field-note',
    [KEY_RESULT.commit]: 'okr-level-commit',
    [KEY_RESULT.goal]: 'okr-level-goal',
    [KEY_RESULT.stretch]: 'okr-level-stretch',
    [KEY_RESULT.sideEffect]: 'okr-side-effect',
  },
  ties: { note: 'tray-field-note' },
  checkIns: {
    [CHECK_IN.obstacle]: 'okr-obstacle',
    [CHECK_IN.help]: 'okr-help',
    [CHECK_IN.comment]: 'okr-comment',
  },
  kpis: { [KPI.title]: 'tray-field-title', [KPI.note]: 'tray-field-note' },
  readings: { [READING.source]: 'okr-reading-source' },
  roles: { [OKR_ROLE.reason]: 'okr-role-reason' },
  meetings: { [MEETING.place]: 'tray-field-place' },
};
