/** What the history says about a version and what is in it. */
import type { Checkpoint } from '../../api/shapes';
import { now } from '../../model/clock';
import { LANES } from '../../model/impact';
import { dayOf } from '../../model/moment';
import type { Difference, Version } from '../../model/versions';
import type { MatterRoot } from '../../model/shapes';
import { currentLanguage, t } from '../../texts/texts.svelte';
import { matterSections, matterWords, nameIn, type Words } from './matterWords';

/** "22.11.2026, 14:03 Uhr" */
export function whenOf({ at }: Checkpoint): string {
  return t('history-when', { ...dayOf(at, now(), currentLanguage()) });
}

export function timeOf({ at }: Checkpoint): string {
  return t('history-time', { ...dayOf(at, now(), currentLanguage()) });
}

/** Head of a day in the list. */
export function dayHead({ at }: Checkpoint): string {
  const { kind } = dayOf(at, now(), currentLanguage());
  const locale = currentLanguage() === 'de' ? 'de-DE' : 'en-GB';
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
  return t(`history-day-${kind}`, { date });
}

export function reasonOf({ reason, author }: Checkpoint): string {
  // Somebody who asked and cannot be named any more asked all the same.
  if (reason === 'command' && author === undefined) return t('history-reason-time');
  return t(`history-reason-${reason}`, { name: author ?? '' });
}

/** "12 Karten (+3) · 5 Verbindungen · 8 Absätze", against the checkpoint before. */
export function extentOf({ extent }: Checkpoint, before: Checkpoint | undefined): string {
  const parts = (['cards', 'links', 'others', 'blocks'] as const).flatMap((kind) => {
    const count = extent[kind] ?? 0;
    const more = before ? count - (before.extent[kind] ?? 0) : 0;
    // Many workshops have nothing but cards and links.
    if (kind === 'others' && count === 0 && more === 0) return [];
    const words = t(`history-count-${kind}`, { count });
    if (more === 0) return [words];
    return [t(more > 0 ? 'history-grown' : 'history-shrunk', { extent: words, count: Math.abs(more) })];
  });
  return parts.join(' · ');
}

/** One line of a version: what stood, what stands, and how the two differ. */
export interface Line {
  readonly key: string;
  readonly words: string;
  /** A second line of the same entry: a note, a reason. */
  readonly more: string;
  /** The words of now, where they differ. */
  readonly now: string | undefined;
  readonly difference: Difference | undefined;
}

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A version in reading order, with what has come since among it. */
export function sectionsOf(then: Version, current: Version, found: readonly Difference[], only: boolean): Section[] {
  const marks = new Map(found.map((one) => [`${one.kind} ${one.id}`, one]));
  const lineOf = (kind: Difference['kind'], id: string, was: Words | undefined, is: Words | undefined): Line => {
    const difference = marks.get(`${kind} ${id}`);
    const [words, more] = was ?? is ?? ['', ''];
    const differs = was && is && (was[0] !== is[0] || was[1] !== is[1]);
    return { key: `${kind} ${id}`, words, more, now: differs ? is.filter(Boolean).join('\n') : undefined, difference };
  };
  const both = <T>(was: ReadonlyMap<string, T>, is: ReadonlyMap<string, T>) => new Map([...is, ...was]);
  const isLost = (kind: Difference['kind'], id: string) => marks.get(`${kind} ${id}`)?.mark === 'lost';
  const lostCard = (id: string) => (isLost('card', id) ? then.bin.cards.get(id) : undefined);
  const cards = [...both(then.cards, current.cards).values(), ...found.flatMap(({ id }) => lostCard(id) ?? [])];
  const cardWords = (version: Version, id: string): Words | undefined => {
    const card = version.cards.get(id) ?? (version === then ? lostCard(id) : undefined);
    return card && [card.title, card.note];
  };
  const titleOf = (id: string): string =>
    (then.cards.get(id) ?? current.cards.get(id))?.title ?? nameIn(then, id) ?? nameIn(current, id) ?? '';
  const wordsOf = (version: Version, kind: MatterRoot, id: string): Words | undefined => {
    const { standing, asleep, bin } = version.matters[kind];
    const mark = marks.get(`${kind} ${id}`)?.mark;
    // What would come back with its card is new; what lay in the bin is told of for itself.
    const hidden = version === current ? mark === 'added' && asleep : mark === 'lost' && bin;
    const matter = standing.get(id) ?? (hidden ? hidden.get(id) : undefined);
    return matter && matterWords(kind, matter, titleOf);
  };
  const linkWords = (version: Version, id: string): Words | undefined => {
    const link = version.links.get(id) ?? (version === then && isLost('link', id) ? then.bin.links.get(id) : undefined);
    return link && [t('history-link', { from: titleOf(link.from), to: titleOf(link.to) }), link.because];
  };
  const blockWords = (version: Version, id: string): Words | undefined => {
    const block = version.blocks.get(id);
    return block && [block.text, ''];
  };
  const sections: Section[] = LANES.map((lane) => ({
    key: lane,
    title: t(`model-lane-${lane}`),
    lines: cards
      .filter((card) => card.lane === lane)
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ id }) => lineOf('card', id, cardWords(then, id), cardWords(current, id))),
  }));
  sections.push({
    key: 'links',
    title: t('history-links-title'),
    lines: [...both(then.links, current.links).keys(), ...then.bin.links.keys()]
      .map((id) => lineOf('link', id, linkWords(then, id), linkWords(current, id)))
      .filter(({ words }) => words !== ''),
  });
  for (const { kind, title, ids } of matterSections(then, current, found)) {
    const lines = ids.map((id) => lineOf(kind, id, wordsOf(then, kind, id), wordsOf(current, kind, id)));
    sections.push({ key: kind, title, lines });
  }
  sections.push({
    key: 'notes',
    title: t('history-notes-title'),
    lines: [...both(then.blocks, current.blocks).values()]
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ id }) => lineOf('block', id, blockWords(then, id), blockWords(current, id))),
  });
  return sections
    .map((section) => ({ ...section, lines: section.lines.filter(({ difference }) => !only || difference) }))
    .filter(({ lines }) => lines.length > 0);
}
