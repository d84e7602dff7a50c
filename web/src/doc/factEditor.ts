import type { CardFacts, LinkFacts } from '../model/facts';
import type { Commands } from './commands';
import { entryOf, type SharedText, textOf } from './entries';
import { beginText } from './entryEditor';
import type { CardText, ImpactDocument, LinkText } from './impactDocument';
import { CARD, LINK } from './keys';

/** Values to be set; `undefined` takes one away. */
type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Sets what cards and links know beside their words. Each command is one step of undo. */
export class FactEditor {
  constructor(
    private readonly view: ImpactDocument,
    private readonly commands: Commands,
  ) {}

  setCard(id: string, facts: Change<CardFacts>): void {
    this.commands.set(this.view.cards, id, facts);
  }

  /** Gives several cards the same values, in one step. */
  setCards(ids: readonly string[], facts: Change<CardFacts>): void {
    const entries = ids.flatMap((id) => entryOf(this.view.cards, id) ?? []);
    const subject = ids[0];
    if (subject === undefined || entries.length === 0) return;
    this.commands.step(subject, () => {
      for (const entry of entries)
        for (const [key, value] of Object.entries(facts)) {
          if (value === undefined) entry.delete(key);
          else entry.set(key, value);
        }
    });
  }

  /** Takes values of a card away and empties one of its texts, in one step. */
  clearCard(id: string, facts: Change<CardFacts>, field?: CardText): void {
    const entry = entryOf(this.view.cards, id);
    const keys = Object.keys(facts).filter((key) => entry?.has(key));
    const text = field && textOf(entry, field);
    if (!entry || (keys.length === 0 && !text?.length)) return;
    this.commands.step(id, () => {
      for (const key of keys) entry.delete(key);
      if (text && text.length > 0) text.delete(0, text.length);
    });
  }

  setLink(id: string, facts: Change<LinkFacts>): void {
    this.commands.set(this.view.links, id, facts);
  }

  /** Empties a text of a link. */
  clearLinkText(id: string, field: LinkText): void {
    const text = this.view.linkText(id, field);
    if (text && text.length > 0) this.commands.step(id, () => text.delete(0, text.length));
  }

  /** A text of a card to type in, begun if nobody did before. */
  cardText(id: string, field: CardText): SharedText | undefined {
    return beginText(this.commands, entryOf(this.view.cards, id), CARD[field]);
  }

  /** A text of a link to type in, begun if nobody did before. */
  linkText(id: string, field: LinkText): SharedText | undefined {
    return beginText(this.commands, entryOf(this.view.links, id), LINK[field]);
  }
}
