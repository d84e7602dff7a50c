/** How the tray names what lies in it. */
import { CARD } from '../../doc/keys';
import { LANES } from '../../model/impact';
import type { TrayItem, TrayText } from '../../model/tray';
import { t } from '../../texts/texts.svelte';

const KINDS: Readonly<Record<string, string>> = { cards: 'card', links: 'link', blocks: 'block', comments: 'comment' };

/** Where it belonged. */
export function placeOf({ area, place, made, title, values }: TrayItem): string {
  const kind = KINDS[place?.root ?? ''];
  const lane = LANES.find((one) => one === values[CARD.lane]);
  const name = title.trim() === '' ? t('tray-untitled') : title;
  const where = kind ? t(`tray-place-${kind}`, { title: name, made: made ? 'yes' : 'no' }) : t('tray-place-unknown');
  const inLane = made && lane ? t('tray-place-lane', { lane: t(`model-lane-${lane}`) }) : '';
  return [t(`common-area-${area}`), inLane, where].filter(Boolean).join(' · ');
}

/** Name of the field; nothing where the place already says it. */
export function fieldOf({ place }: TrayItem, { field }: TrayText): string {
  if (place?.root === 'cards') return t(field === CARD.title ? 'tray-field-title' : 'tray-field-note');
  return place?.root === 'links' ? t('tray-field-because') : '';
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
