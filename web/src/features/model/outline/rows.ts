import type { Comment } from '../../../doc/comments';
import type { Card, Lane, Link } from '../../../model/contract';
import type { Matter } from '../matters';

/** A line of the outline: a card, or what stands below the card whose line is open. */
export type Row =
  | { readonly kind: 'card'; readonly key: string; readonly card: Card; readonly open: boolean | undefined }
  | {
      readonly kind: 'link';
      readonly key: string;
      readonly card: Card;
      readonly link: Link;
      /** The end that is not this card. */
      readonly end: 'from' | 'to';
    }
  | {
      readonly kind: 'comment';
      readonly key: string;
      readonly card: Card;
      readonly comment: Comment;
    }
  | { readonly kind: 'matter'; readonly key: string; readonly card: Card; readonly matter: Matter };

/** What lines are made from. */
export interface Source {
  readonly cardsOf: (lane: Lane) => readonly Card[];
  readonly linksTo: (card: string) => readonly Link[];
  readonly linksFrom: (card: string) => readonly Link[];
  /** Comments that are not resolved. */
  readonly commentsAt: (card: string) => readonly Comment[];
  /** Conflicts and hurdles. */
  readonly mattersAt: (card: string) => readonly Matter[];
  readonly isOpen: (card: string) => boolean;
}

/** Lines of a lane in reading order: where a card comes from, where it leads to, what gets in its way, what is said about it. */
export function rowsOf(source: Source, lane: Lane): Row[] {
  return source.cardsOf(lane).flatMap((card): Row[] => {
    const row = (link: Link, end: 'from' | 'to'): Row => ({
      kind: 'link',
      key: `${card.id} ${link.id} ${end}`,
      card,
      link,
      end,
    });
    const below: Row[] =
      card.deletedAt === undefined
        ? [
            ...source.linksTo(card.id).map((link) => row(link, 'from')),
            ...source.linksFrom(card.id).map((link) => row(link, 'to')),
            ...source.mattersAt(card.id).map((matter): Row => {
              return { kind: 'matter', key: `${card.id} ${matter.id}`, card, matter };
            }),
            ...source.commentsAt(card.id).map((comment): Row => {
              return { kind: 'comment', key: `${card.id} ${comment.id}`, card, comment };
            }),
          ]
        : [];
    const open = below.length === 0 ? undefined : source.isOpen(card.id);
    return [{ kind: 'card', key: card.id, card, open }, ...(open ? below : [])];
  });
}
