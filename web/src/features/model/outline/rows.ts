import type { Card, Lane, Link } from '../../../model/contract';

/** A line of the outline: a card, or a link below the card whose line is open. */
export type Row =
  | { readonly kind: 'card'; readonly key: string; readonly card: Card; readonly open: boolean | undefined }
  | {
      readonly kind: 'link';
      readonly key: string;
      readonly card: Card;
      readonly link: Link;
      /** The end that is not this card. */
      readonly end: 'from' | 'to';
    };

/** What lines are made from. */
export interface Source {
  readonly cardsOf: (lane: Lane) => readonly Card[];
  readonly linksTo: (card: string) => readonly Link[];
  readonly linksFrom: (card: string) => readonly Link[];
  readonly isOpen: (card: string) => boolean;
}

/** Lines of a lane in reading order: where a card comes from before where it leads to. */
export function rowsOf(source: Source, lane: Lane): Row[] {
  return source.cardsOf(lane).flatMap((card): Row[] => {
    const row = (link: Link, end: 'from' | 'to'): Row => ({
      kind: 'link',
      key: `${card.id} ${link.id} ${end}`,
      card,
      link,
      end,
    });
    const links =
      card.deletedAt === undefined
        ? [
            ...source.linksTo(card.id).map((link) => row(link, 'from')),
            ...source.linksFrom(card.id).map((link) => row(link, 'to')),
          ]
        : [];
    const open = links.length === 0 ? undefined : source.isOpen(card.id);
    return [{ kind: 'card', key: card.id, card, open }, ...(open ? links : [])];
  });
}
