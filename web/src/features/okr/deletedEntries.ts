/** What was deleted in the area, with words to know it by. */
import { isBlank } from '../../okr/entries';
import { dayWords, withUnit } from '../../texts/figures';
import { t } from '../../texts/texts.svelte';
import type { OkrDesk } from './desk.svelte';
import { meetingName, whenWords } from './meetings/meetingWords';
import { cycleName, tieName, titleOf, valueWords } from './words';

const TITLED = ['objectives', 'keyResults', 'kpis', 'goals', 'teams', 'organisations'] as const;
type Root = (typeof TITLED)[number] | 'cycles' | 'ties' | 'checkIns' | 'readings' | 'learnings' | 'roles' | 'meetings';

export interface DeletedEntry {
  readonly root: Root;
  readonly id: string;
  readonly name: string;
  readonly deletedAt: number;
}

/** All that can be brought back, the last deleted first. What belongs to something that is gone comes with that. */
export function deletedIn(desk: OkrDesk): DeletedEntry[] {
  const { okr, document } = desk;
  const { checkIns, readings } = document;
  const stands = new Map(
    [...(okr.objectives ?? []), ...(okr.keyResults ?? []), ...(okr.kpis ?? [])].flatMap((one) =>
      one.deletedAt === undefined ? [[one.id, titleOf(one)] as const] : [],
    ),
  );
  const found: DeletedEntry[] = [];
  function add(
    root: Root,
    { id, deletedAt }: { id: string; deletedAt?: number },
    ...words: (string | undefined)[]
  ): void {
    if (deletedAt === undefined || words.every(isBlank)) return;
    found.push({ root, id, deletedAt, name: words.filter((one) => !isBlank(one)).join(' · ') });
  }

  for (const root of TITLED) for (const one of okr[root] ?? []) add(root, one, one.title);
  for (const one of okr.cycles ?? []) add('cycles', one, cycleName(one));
  for (const tie of okr.ties ?? []) {
    const [from, to] = [stands.get(tie.from), tieName(desk, tie)];
    if (from !== undefined && to !== undefined) add('ties', tie, `${from} → ${to}`);
  }
  for (const one of checkIns.all.values()) {
    const of = okr.keyResults?.find(({ id }) => id === one.keyResult);
    const value = of && one.value !== undefined ? valueWords(of, one.value) : undefined;
    if (of?.deletedAt === undefined) add('checkIns', one, of?.title, one.date && dayWords(one.date), value);
  }
  for (const one of readings.all.values()) {
    const of = okr.kpis?.find(({ id }) => id === one.kpi);
    const value = one.value === undefined ? undefined : withUnit(one.value, of?.unit);
    if (of?.deletedAt === undefined) add('readings', one, of?.title, one.date && dayWords(one.date), value);
  }
  for (const one of okr.learnings ?? []) add('learnings', one, one.text);
  for (const one of okr.roles ?? []) add('roles', one, t(`okr-role-${one.kind}`), one.person);
  for (const one of okr.meetings ?? []) add('meetings', one, meetingName(desk, one), whenWords({ meeting: one }));
  return found.sort((a, b) => b.deletedAt - a.deletedAt);
}
