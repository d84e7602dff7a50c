import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import type { Card, Lane, Link, Model } from '../model/contract';
import { assemble, type ImpactModel } from '../model/impact';
import { type Entries, entryOf, readCard, readLink, type SharedText, textOf } from './entries';
import { CARD, LINK, ROOT } from './keys';
import { homeOf, readModels } from './modelEntries';
import { type Events, nextFrame, touchedIds } from './observe';

/** The whole document as plain values. Unchanged cards and links are the same objects as before. */
export interface Snapshot {
  /** What stands. */
  readonly model: ImpactModel;
  /** All cards and links of this model, the deleted ones too. */
  readonly allCards: ReadonlyMap<string, Card>;
  readonly allLinks: ReadonlyMap<string, Link>;
  /** The cards of all models, the deleted ones too. */
  readonly everyCard: ReadonlyMap<string, Card>;
  /** The model that is shown. */
  readonly modelId: string | undefined;
  /** The models that stand side by side, in order. */
  readonly models: readonly Model[];
  readonly prompts: Readonly<Partial<Record<Lane, string>>>;
}

/** What a change touched, and whether it was made in this tab. */
export interface Touched {
  readonly local: boolean;
  readonly cards: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** Texts of a card and of a link. */
export type CardText = 'title' | 'note' | 'audience' | 'plain';
export type LinkText = 'because' | 'checkHow';

type Change = (touched: Touched) => void;

const NONE: ReadonlySet<string> = new Set();

/** Typed, reactive view of the document of the area `model`. It lives as long as the document. */
export class ImpactDocument {
  readonly cards: Entries;
  readonly links: Entries;
  readonly models: Entries;
  readonly #knownCards = new Map<string, Card>();
  readonly #knownLinks = new Map<string, Link>();
  readonly #staleCards = new Set<string>();
  readonly #staleLinks = new Set<string>();
  readonly #listeners = new Set<Change>();
  #sideBySide: readonly Model[];
  #shown: string | undefined;
  #snapshot: Snapshot | undefined;
  #notify: (() => void) | undefined;
  /** What others changed since the last frame, and how to forget the frame. */
  #waiting: { local: false; cards: Set<string>; links: Set<string> } | undefined;
  #frame: (() => void) | undefined;
  readonly #subscribe = createSubscriber((update) => {
    this.#notify = update;
    return () => (this.#notify = undefined);
  });

  constructor(readonly doc: Y.Doc) {
    this.cards = doc.getMap(ROOT.cards);
    this.links = doc.getMap(ROOT.links);
    this.models = doc.getMap(ROOT.models);
    this.#sideBySide = readModels(this.models);
    for (const id of this.cards.keys()) this.#staleCards.add(id);
    for (const id of this.links.keys()) this.#staleLinks.add(id);
    this.cards.observeDeep(this.#cardsChanged);
    this.links.observeDeep(this.#linksChanged);
    this.models.observeDeep(this.#modelsChanged);
  }

  /** The document as it is now; reactive. */
  get snapshot(): Snapshot {
    this.#subscribe();
    this.#snapshot ??= this.#read();
    return this.#snapshot;
  }

  /** Shows another of the models that stand side by side. What this tab shows is nobody else's concern. */
  show(model: string | undefined): void {
    if (model === this.#shown) return;
    this.#shown = model;
    this.#snapshot = undefined;
    this.#tell({ local: true, cards: NONE, links: NONE });
  }

  /** Shows the model that a card belongs to. */
  showModelOf(card: string): void {
    const { everyCard, allCards, models } = this.snapshot;
    const known = everyCard.get(card);
    if (known && !allCards.has(card)) this.show(homeOf(known, models));
  }

  /** Calls `change` for own changes at once and for those of others once per frame; returns how to stop that. */
  onChange(change: Change): () => void {
    this.#listeners.add(change);
    return () => this.#listeners.delete(change);
  }

  /** A text of a card that people type in; nothing where nobody began it. */
  cardText(id: string, field: CardText): SharedText | undefined {
    return textOf(entryOf(this.cards, id), CARD[field]);
  }

  /** A text of a link: the reason, unless another is asked for. */
  linkText(id: string, field: LinkText = 'because'): SharedText | undefined {
    return textOf(entryOf(this.links, id), LINK[field]);
  }

  readonly #cardsChanged = (events: Events, transaction: Y.Transaction): void => {
    this.#changed(touchedIds(events), NONE, transaction);
  };

  readonly #linksChanged = (events: Events, transaction: Y.Transaction): void => {
    this.#changed(NONE, touchedIds(events), transaction);
  };

  readonly #modelsChanged = (_events: Events, transaction: Y.Transaction): void => {
    this.#sideBySide = readModels(this.models);
    this.#changed(NONE, NONE, transaction);
  };

  #changed(cards: ReadonlySet<string>, links: ReadonlySet<string>, transaction: Y.Transaction): void {
    for (const id of cards) this.#staleCards.add(id);
    for (const id of links) this.#staleLinks.add(id);
    this.#snapshot = undefined;
    if (transaction.local) {
      this.#flush();
      this.#tell({ local: true, cards, links });
    } else {
      this.#waiting ??= { local: false, cards: new Set(), links: new Set() };
      for (const id of cards) this.#waiting.cards.add(id);
      for (const id of links) this.#waiting.links.add(id);
      this.#frame ??= nextFrame(this.#flush);
    }
  }

  /** What others change is told at most once per frame, however many updates arrive. */
  readonly #flush = (): void => {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#frame?.();
    this.#frame = undefined;
    if (waiting) this.#tell(waiting);
  };

  #tell(touched: Touched): void {
    for (const listener of this.#listeners) listener(touched);
    this.#notify?.();
  }

  #read(): Snapshot {
    refresh(this.#knownCards, this.#staleCards, (id) => readCard(this.cards, id));
    refresh(this.#knownLinks, this.#staleLinks, (id) => readLink(this.links, id));
    const models = this.#sideBySide;
    // One that was taken away is shown no more: then it is the first.
    const shown = models.find(({ id }) => id === this.#shown) ?? models[0];
    const everyCard = new Map(this.#knownCards);
    const allCards = new Map([...everyCard].filter(([, card]) => homeOf(card, models) === shown?.id));
    const allLinks = new Map(this.#knownLinks);
    return {
      model: assemble(allCards.values(), allLinks.values()),
      allCards,
      allLinks,
      everyCard,
      modelId: shown?.id,
      models,
      prompts: shown?.prompts ?? {},
    };
  }
}

function refresh<T>(known: Map<string, T>, stale: Set<string>, read: (id: string) => T | undefined): void {
  for (const id of stale) {
    const value = read(id);
    if (value === undefined) known.delete(id);
    else known.set(id, value);
  }
  stale.clear();
}
