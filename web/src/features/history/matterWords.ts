/** How a version tells of what belongs to a model beside cards and links, and of the OKRs. */
import { compareOrder } from '../../model/impact';
import { type Matter, matterIn, textIn } from '../../model/matterVersions';
import { MATTERS, type MatterRoot } from '../../model/shapes';
import type { Difference, Version } from '../../model/versions';
import { dayWords } from '../../texts/figures';
import { t } from '../../texts/texts.svelte';

/** Lists of what ties lead to, and what they lead from. */
const NAMED = [
  'objectives',
  'keyResults',
  'goals',
  'indicators',
  'kpis',
  'teams',
  'clusters',
] as const satisfies readonly MatterRoot[];

/** What people read first, and what below. */
export type Words = readonly [string, string];

/** A list of a version, with what has come since among it, in order. */
export interface MatterSection {
  readonly kind: MatterRoot;
  readonly title: string;
  readonly ids: readonly string[];
}

export function matterSections(then: Version, current: Version, found: readonly Difference[]): MatterSection[] {
  return MATTERS.map((kind) => {
    const marked = found.filter((one) => one.kind === kind).map(({ id }) => id);
    const ids = new Set([...then.matters[kind].standing.keys(), ...current.matters[kind].standing.keys(), ...marked]);
    const known = [...ids].flatMap((id) => {
      const matter = matterIn(then.matters, kind, id) ?? matterIn(current.matters, kind, id);
      return matter ? [{ id, order: textIn(matter, 'order') }] : [];
    });
    return { kind, title: t(`history-${kind}-title`), ids: known.sort(compareOrder).map(({ id }) => id) };
  });
}

/** What an entry of a version is called, and what it is about; `titleOf` names what it refers to. */
export function matterWords(kind: MatterRoot, matter: Matter, titleOf: (id: string) => string): Words {
  const card = (key: string) => titleOf(textIn(matter, key));
  const text = (key: string) => textIn(matter, key);
  switch (kind) {
    case 'indicators':
      return [textIn(matter, 'name'), t('history-at-card', { title: card('card') })];
    case 'conflicts':
      return [t('conflicts-pair', { first: card('a'), second: card('b') }), textIn(matter, 'because')];
    case 'hurdles': {
      const title = card('hinders');
      return [textIn(matter, 'rule'), title === '' ? '' : t('history-hinders', { title })];
    }
    case 'keyResults':
      return [text('title'), t('history-of-objective', { title: card('objective') })];
    case 'ties':
      return [t(`history-tie-${text('kind')}`, { from: card('from'), to: card('to') }), text('note')];
    case 'contributions':
      return [text('text'), [text('author'), card('cluster')].filter(Boolean).join(' · ')];
    case 'recommendations':
      return [text('text'), text('reasons')];
    case 'nextSteps':
      return [text('text'), [text('who'), text('due') && dayWords(text('due'))].filter(Boolean).join(', ')];
    case 'learnings':
      return [text('text'), card('objective')];
    case 'roles':
      return [t('history-role', { role: t(`okr-role-${text('kind')}`), person: text('person') }), text('reason')];
    case 'meetings':
      return [
        t('history-meeting', { kind: text('kind'), day: dayIn(text('date')), time: text('time') }),
        text('place'),
      ];
    case 'cycles':
      return [text('title') || t('history-cycle', { start: dayIn(text('start')), end: dayIn(text('end')) }), ''];
    default:
      return [text('title'), text('note') || text('theme')];
  }
}

/** What an entry is called where another refers to it. */
export function nameIn(version: Version, id: string): string | undefined {
  for (const root of NAMED) {
    const matter = matterIn(version.matters, root, id);
    if (matter) return textIn(matter, root === 'indicators' ? 'name' : 'title');
  }
  return undefined;
}

function dayIn(date: string): string {
  return date === '' ? '–' : dayWords(date);
}
