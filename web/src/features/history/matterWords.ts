/** How a version tells of what belongs to a model beside cards and links. */
import { compareOrder } from '../../model/impact';
import { type Matter, matterIn, textIn } from '../../model/matterVersions';
import { MATTERS, type MatterRoot } from '../../model/shapes';
import type { Difference, Version } from '../../model/versions';
import { t } from '../../texts/texts.svelte';

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

/** What an entry of a version is called, and what it is about. */
export function matterWords(kind: MatterRoot, matter: Matter, titleOf: (card: string) => string): Words {
  const card = (key: string) => titleOf(textIn(matter, key));
  switch (kind) {
    case 'indicators':
      return [textIn(matter, 'name'), t('history-at-card', { title: card('card') })];
    case 'conflicts':
      return [t('conflicts-pair', { first: card('a'), second: card('b') }), textIn(matter, 'because')];
    case 'hurdles': {
      const title = card('hinders');
      return [textIn(matter, 'rule'), title === '' ? '' : t('history-hinders', { title })];
    }
    default:
      return [textIn(matter, 'title'), ''];
  }
}
