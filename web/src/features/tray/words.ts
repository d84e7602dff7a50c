/** How the tray names what lies in it. */
import {
  CARD,
  CONFLICT,
  CYCLE,
  HURDLE,
  INDICATOR,
  LINK,
  MEASUREMENT,
  MEETING,
  RATING,
  RECOMMENDATION,
  TOPIC,
} from '../../doc/keys';
import { LANES } from '../../model/impact';
import type { TrayItem, TrayText } from '../../model/tray';
import { dayWords } from '../../texts/figures';
import { t } from '../../texts/texts.svelte';
import { OKR_FIELDS } from './okrFields';

const KINDS: Readonly<Record<string, string>> = {
  cards: 'card',
  links: 'link',
  blocks: 'block',
  comments: 'comment',
  indicators: 'indicator',
  measurements: 'measurement',
  conflicts: 'conflict',
  scores: 'score',
  hurdles: 'hurdle',
  groups: 'group',
  criteria: 'criterion',
  ratings: 'rating',
  models: 'model',
  organisations: 'organisation',
  teams: 'team',
  goals: 'goal',
  cycles: 'cycle',
  objectives: 'objective',
  keyResults: 'keyresult',
  ties: 'tie',
  checkIns: 'checkin',
  kpis: 'kpi',
  readings: 'reading',
  learnings: 'learning',
  roles: 'role',
  meetings: 'meeting',
  recommendations: 'recommendation',
  nextSteps: 'nextstep',
  topics: 'topic',
  contributions: 'contribution',
  clusters: 'cluster',
};
/** Names of fields that the place does not say. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cards: {
    [CARD.title]: 'tray-field-title',
    [CARD.note]: 'tray-field-note',
    [CARD.audience]: 'facts-line-audience',
    [CARD.plain]: 'facts-line-plain',
  },
  links: { [LINK.because]: 'tray-field-because', [LINK.checkHow]: 'facts-link-checkHow' },
  indicators: {
    [INDICATOR.name]: 'facts-indicator-name',
    [INDICATOR.source]: 'facts-indicator-source',
    [INDICATOR.sideEffect]: 'facts-indicator-sideEffect',
  },
  measurements: { [MEASUREMENT.note]: 'tray-field-note' },
  conflicts: { [CONFLICT.because]: 'conflicts-because', [CONFLICT.affected]: 'conflicts-affected' },
  hurdles: {
    [HURDLE.rule]: 'hurdles-rule',
    [HURDLE.purpose]: 'hurdles-purpose',
    [HURDLE.room]: 'hurdles-room',
    [HURDLE.risk]: 'hurdles-risk',
  },
  ratings: { [RATING.reason]: 'tray-field-reason' },
  ...OKR_FIELDS,
  recommendations: {
    [RECOMMENDATION.reasons]: 'decisions-field-reasons',
    [RECOMMENDATION.minority]: 'decisions-field-minority',
  },
  topics: { [TOPIC.title]: 'tray-field-title', [TOPIC.note]: 'tray-field-note' },
};

/** What has no title is called after its day. */
const DAYS: Readonly<Record<string, string>> = { cycles: CYCLE.start, meetings: MEETING.date };

/** Where it belonged. */
export function placeOf({ area, place, made, title, values }: TrayItem): string {
  const kind = KINDS[place?.root ?? ''];
  const lane = LANES.find((one) => one === values[CARD.lane]);
  const day = values[DAYS[place?.root ?? ''] ?? ''];
  const unnamed = typeof day === 'string' && !Number.isNaN(Date.parse(day)) ? dayWords(day) : t('tray-untitled');
  const name = title.trim() === '' ? unnamed : title;
  const where = kind ? t(`tray-place-${kind}`, { title: name, made: made ? 'yes' : 'no' }) : t('tray-place-unknown');
  const inLane = made && lane ? t('tray-place-lane', { lane: t(`model-lane-${lane}`) }) : '';
  return [t(`common-area-${area}`), inLane, where].filter(Boolean).join(' · ');
}

/** Name of the field; nothing where the place already says it. */
export function fieldOf({ place }: TrayItem, { field }: TrayText): string {
  const key = FIELDS[place?.root ?? '']?.[field];
  return key === undefined ? '' : t(key);
}

/** What was done besides typing: moved, deleted and the like. */
export function deedsOf({ made, changed, values }: TrayItem): string[] {
  if (made) return [];
  const deeds = new Set(
    changed.map((key) => {
      if (key === CARD.deletedAt) return typeof values[key] === 'number' ? 'deleted' : 'restored';
      return key === CARD.lane || key === CARD.order || key === 'indent' ? 'moved' : 'changed';
    }),
  );
  return [...deeds].map((deed) => t(`tray-deed-${deed}`));
}
