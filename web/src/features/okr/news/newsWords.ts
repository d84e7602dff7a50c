/** What others did with the OKRs since I last looked, in words. */
import { now } from '../../../model/clock';
import { dayOf } from '../../../model/moment';
import { textIn } from '../../../model/matterVersions';
import type { OkrMatter } from '../../../model/okrShapes';
import { OKR_ASPECTS, type OkrChange } from '../../../doc/okrNews';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import { shortName } from '../../../state/people';
import { FRAME_PARTS, type OkrDesk } from '../desk.svelte';
import { cycleName, titleOf } from '../words';

/** "heute, 14:03" */
export function whenOf(at: number): string {
  const day = dayOf(at, now(), currentLanguage());
  return t(`changes-when-${day.kind}`, { ...day });
}

/** One entry, with a line for everybody who did something with it. */
export interface NewsEntry {
  readonly root: OkrMatter;
  readonly id: string;
  readonly title: string;
  readonly gone: boolean;
  readonly lines: readonly { readonly who: string; readonly what: string }[];
}

/** Everything that happened, list by list. */
export function newsEntries(desk: OkrDesk): NewsEntry[] {
  const byEntry = new Map<string, OkrChange[]>();
  for (const change of desk.workshop.visit.okr) {
    const key = `${change.root}/${change.id}`;
    byEntry.set(key, [...(byEntry.get(key) ?? []), change]);
  }
  return [...byEntry.values()].flatMap((changes): NewsEntry[] => {
    const [first] = changes;
    if (!first) return [];
    const { root, id, aspect } = first;
    const byPerson = new Map<string, OkrChange[]>();
    for (const change of changes) {
      const who = listed(namesOf(desk, [change]));
      byPerson.set(who, [...(byPerson.get(who) ?? []), change]);
    }
    const lines = [...byPerson].map(([who, own]) => ({ who, what: listed(deeds(own)) }));
    return [{ root, id, title: nameOf(desk, root, id), gone: aspect === 'deleted', lines }];
  });
}

/** "neu · T. Brandt" at an objective or a key result; nothing where nothing happened. */
export function newsMark(desk: OkrDesk, id: string): string | undefined {
  const changes = desk.workshop.visit.okr.filter((change) => change.id === id);
  const [first] = changes;
  if (!first) return undefined;
  const text = t(`changes-mark-${first.aspect === 'new' ? 'new' : 'changed'}`);
  const [name, ...more] = namesOf(desk, changes).map(shortName);
  if (name === undefined) return text;
  return `${text} · ${more.length > 0 ? t('changes-names-more', { name, count: more.length }) : name}`;
}

/** What happened in all, as one line: "2 neue Objectives, Check-ins bei 3 Key Results". */
export function newsSum(desk: OkrDesk): string {
  const counts = new Map<string, Set<string>>();
  for (const { root, id, aspect } of desk.workshop.visit.okr) {
    const kind = kindOf(root, aspect);
    counts.set(kind, (counts.get(kind) ?? new Set()).add(id));
  }
  const told = SUMS.filter((kind) => counts.has(kind));
  return told.map((kind) => t(`okrnews-sum-${kind}`, { count: counts.get(kind)?.size ?? 0 })).join(', ');
}

const SUMS = [
  ...['objectives-new', 'objectives-changed', 'objectives-deleted'],
  ...['keyResults-new', 'keyResults-changed', 'keyResults-deleted'],
  ...['checkIns', 'kpis', 'learnings', 'frame'],
] as const;

function kindOf(root: OkrMatter, aspect: OkrChange['aspect']): (typeof SUMS)[number] {
  if (root === 'keyResults' && aspect === 'inside') return 'checkIns';
  if (root === 'kpis' || root === 'learnings') return root;
  if (root !== 'objectives' && root !== 'keyResults') return 'frame';
  return `${root}-${aspect === 'new' || aspect === 'deleted' ? aspect : 'changed'}`;
}

/** Whether there is a place to go to. */
export function framePart(root: OkrMatter) {
  return FRAME_PARTS.find((part) => part === root);
}

function nameOf(desk: OkrDesk, root: OkrMatter, id: string): string {
  const { okr } = desk;
  const entry = (okr[root] ?? []).find((one) => one.id === id);
  const what = t(`okrnews-one-${root}`);
  if (!entry) return what;
  if (root === 'cycles') return cycleName(okr.cycles?.find((one) => one.id === id));
  if (root === 'roles') return [what, textIn(entry, 'person')].filter(Boolean).join(': ');
  if (root === 'learnings') return textIn(entry, 'text') || what;
  return 'title' in entry ? titleOf(entry) : what;
}

function namesOf(desk: OkrDesk, changes: readonly OkrChange[]): string[] {
  const clients = changes.flatMap((change) => change.clients);
  return [...new Set(clients.flatMap((client) => desk.workshop.authors.of(client)?.name ?? []))];
}

function deeds(changes: readonly OkrChange[]): string[] {
  const inOrder = [...changes].sort((a, b) => OKR_ASPECTS.indexOf(a.aspect) - OKR_ASPECTS.indexOf(b.aspect));
  return [
    ...new Set(
      inOrder.map(({ root, aspect }) =>
        t(`okrnews-did-${aspect === 'inside' ? (root === 'kpis' ? 'measured' : 'checked') : aspect}`),
      ),
    ),
  ];
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(words);
}
