import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { deleterOf } from '../../doc/authorship';
import type { CommentEditor } from '../../doc/commentEditor';
import type { ImpactDocument } from '../../doc/impactDocument';
import { ImpactEditor } from '../../doc/impactEditor';
import type { Measured } from '../../doc/indicators';
import { bridgesOver } from '../../model/bridges';
import { type Chain, chainOf, chainOfLink, groupLinks, NO_CHAIN, numberLinks } from '../../model/chain';
import type { Card, Lane, Link } from '../../model/contract';
import { feedbackOf } from '../../model/feedback';
import { compareOrder, countWithoutReason, LANES } from '../../model/impact';
import { type Hit, searchCards } from '../../model/search';
import type { Author } from '../../state/authors.svelte';
import type { Person, WorkshopState } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';
import { Telling } from './chain/telling.svelte';
import { Checking } from './checks/checking.svelte';
import { Drafts } from './comments/drafts.svelte';
import { Conflicts } from './conflicts/conflicts.svelte';
import { Narrowing } from './filter/narrowing.svelte';
import { Ghosts } from './ghosts.svelte';
import { Groups } from './groups/groups.svelte';
import { Hurdles } from './hurdles/hurdles.svelte';
import { Costs } from './money/costs.svelte';
import { Working } from './okr/working.svelte';
import type { Aside, DialogRequest, Selection } from './selection';
import { Surface } from './surface.svelte';
import { Unsent } from './unsent.svelte';
import { Thinking } from './whatif/thinking.svelte';

/** What was looked at last in a workshop, for when the area is shown anew over another document. */
interface Seen {
  readonly selected: Selection | undefined;
  readonly focused: string | undefined;
  readonly activityShown: boolean;
  readonly query: string;
}

const SEEN = new WeakMap<WorkshopState, Seen>();

/** Width of the panel when it lies over the board; the styles of Panel repeat it. */
const PANEL_OVER = 360;

/** What board, outline, list and panel of one window share: the document, what is selected, and what is being done. */
export class Desk {
  readonly document: ImpactDocument;
  readonly editor: ImpactEditor;
  readonly comments: CommentEditor;
  readonly drafts: Drafts;
  readonly narrowing: Narrowing;
  readonly conflicts = new Conflicts(this);
  readonly hurdles = new Hurdles(this);
  readonly groups = new Groups(this);
  readonly ghosts: Ghosts;
  readonly unsent: Unsent;
  readonly surface = new Surface();
  readonly telling = new Telling(this);
  readonly checking = new Checking(this);
  readonly thinking = new Thinking(this);
  readonly costs = new Costs(this);
  readonly working = new Working(this);

  selected = $state.raw<Selection>();
  /** Card that has the tab stop. */
  focused = $state<string>();
  /** Card whose title is typed in its place. */
  editing = $state<string>();
  /** Card whose actions are shown, and where. */
  menu = $state.raw<{ card: string; x: number; y: number }>();
  /** Link whose reason takes the focus as soon as it is shown. */
  reasonFocus = $state<string>();
  /** Card whose comments wait for words as soon as they are shown. */
  commenting = $state<string>();
  dialog = $state.raw<DialogRequest>();
  /** What the panel shows besides what is selected. */
  aside = $state<Aside>();
  activityShown = $state(false);
  /** Why something was not done; shown until it is closed. */
  notice = $state('');
  query = $state('');

  readonly #history: () => void;

  constructor(readonly workshop: WorkshopState) {
    this.editor = ImpactEditor.of(workshop.docs.model);
    this.document = this.editor.view;
    this.comments = this.editor.comments;
    this.drafts = new Drafts(`${workshop.id}-${workshop.me.id}`);
    this.ghosts = new Ghosts(this.document);
    this.unsent = new Unsent(workshop, this.document);
    this.narrowing = new Narrowing(this);
    const seen = SEEN.get(workshop);
    if (seen) Object.assign(this, seen);
    this.#history = createSubscriber((update) => this.editor.history.onChange(update));
  }

  readonly snapshot = $derived.by(() => this.document.snapshot);
  readonly model = $derived(this.snapshot.model);
  readonly readonly = $derived.by(() => this.workshop.access('model') !== 'write');
  readonly card = $derived(this.selected?.kind === 'card' ? this.model.cards.get(this.selected.id) : undefined);
  readonly link = $derived(
    this.model.links.find(({ id }) => this.selected?.kind === 'link' && id === this.selected.id),
  );
  readonly chain: Chain = $derived.by(() => {
    if (this.card) return chainOf(this.model, this.card.id);
    return this.link ? chainOfLink(this.model, this.link) : NO_CHAIN;
  });
  /** Lines that stand for ways through the folded lane Activity. */
  readonly bridges = $derived(this.activityShown ? [] : bridgesOver(this.model, 'activity'));
  /** Lines of the chain, bridges among them. */
  readonly lit: ReadonlySet<string> = $derived.by(() => {
    const { links } = this.chain;
    const bridges = this.bridges.filter(({ over }) => over.every(({ id }) => links.has(id)));
    return bridges.length === 0 ? links : new Set([...links, ...bridges.map(({ id }) => id)]);
  });
  readonly numbers = $derived.by(() => {
    // Those of folded activities are counted too: a number is the same on every board and on the wall.
    return numberLinks(this.model, this.chain.links.size > 0 ? this.chain : undefined);
  });
  readonly #outgoing = $derived(groupLinks(this.model.links, 'from'));
  readonly #incoming = $derived(groupLinks(this.model.links, 'to'));
  /** Links that close a loop. */
  readonly loops: ReadonlySet<string> = $derived(new Set(feedbackOf(this.model).map(({ link }) => link.id)));
  readonly withoutReason = $derived(countWithoutReason(this.model.links));
  /** What the words in the search field find. */
  readonly found: readonly Hit[] = $derived.by(() => {
    const comments = (card: string): string[] => this.comments.view.at(card).map(({ text }) => text);
    return searchCards(this.model, this.query, comments, (card) => this.indicatorsOf(card).map(({ name }) => name));
  });
  /** So much of the right side lies under the panel, in pixels. */
  readonly covered = $derived(this.surface.panelBeside || !(this.selected ?? this.aside) ? 0 : PANEL_OVER);
  /** People who type in a card or in a reason at it. */
  readonly writers = $derived.by(() => {
    const writers: Record<string, Person[]> = {};
    for (const person of this.workshop.presence.people) {
      const { at } = person;
      if (at?.area === 'model' && at.card !== undefined && at.field !== undefined)
        (writers[at.card] ??= []).push(person);
    }
    return writers;
  });

  get canUndo(): boolean {
    this.#history();
    return this.editor.history.canUndo || this.working.canUndo;
  }

  get canRedo(): boolean {
    this.#history();
    return this.editor.history.canRedo || this.working.canRedo;
  }

  /** Lanes that are shown, in order. The lane Activity is one of them when it was opened. */
  get lanes(): readonly Lane[] {
    return this.activityShown ? LANES : LANES.filter((lane) => lane !== 'activity');
  }

  /** Cards of a lane with those that keep their place after having been deleted. */
  cardsOf(lane: Lane): readonly Card[] {
    const ghosts = [...this.ghosts.cards.values()].filter(
      ({ id, ...card }) => card.lane === lane && this.snapshot.allCards.has(id) && !this.model.cards.has(id),
    );
    const standing = this.model.lanes[lane];
    return ghosts.length === 0 ? standing : [...standing, ...ghosts].sort(compareOrder);
  }

  /** Standing indicators of a card, in order; reactive. */
  indicatorsOf(card: string): readonly Measured[] {
    return this.editor.parts.views.indicators.at(card);
  }

  linksFrom(card: string): readonly Link[] {
    return this.#outgoing.get(card) ?? [];
  }

  linksTo(card: string): readonly Link[] {
    return this.#incoming.get(card) ?? [];
  }

  /** Who deleted a card that stands no more; reactive. */
  deleter(card: string): Author | undefined {
    void this.snapshot;
    return this.workshop.authors.of(deleterOf(this.document.cards, card));
  }

  titleOf(id: string): string {
    const title = this.snapshot.allCards.get(id)?.title.trim();
    return title === undefined || title === '' ? t('model-card-untitled') : title;
  }

  selectCard(id: string): void {
    const card = this.snapshot.allCards.get(id);
    if (!card) return;
    if (card.lane === 'activity') this.activityShown = true;
    this.#leave(id);
    this.selected = { kind: 'card', id };
    this.focused = id;
  }

  /** What a click on a line means: a link is selected, a bridge opens the lane it leads through. */
  selectLine(id: string): void {
    if (this.bridges.some((bridge) => bridge.id === id)) this.activityShown = true;
    else this.selectLink(id);
  }

  selectLink(id: string): void {
    this.#leave();
    this.selected = { kind: 'link', id };
  }

  /** Shows a link with its reason ready to be typed. */
  askReason(link: string): void {
    this.selectLink(link);
    this.reasonFocus = link;
  }

  /** Shows a card with its comments ready for another one. */
  comment(card: string): void {
    this.selectCard(card);
    this.commenting = card;
  }

  deselect(): void {
    this.#leave();
    this.selected = undefined;
    this.menu = undefined;
  }

  /** What was new about the card that was open has been read now. */
  #leave(next?: string): void {
    if (this.card && this.card.id !== next) this.workshop.visit.read(this.card.id);
  }

  /** Tells the others where I am: in a field while typing, else at the selected card. */
  present(card: string | undefined, field?: string): void {
    const at = card ?? this.card?.id;
    const where = { area: 'model' as const, ...(at !== undefined && { card: at }) };
    this.workshop.presence.setAt({ ...where, ...(field !== undefined && { field }) });
  }

  close(): void {
    const { workshop, selected, focused, activityShown, query } = this;
    SEEN.set(workshop, { selected, focused, activityShown, query });
    this.workshop.presence.setAt(undefined);
    for (const part of [this.checking, this.ghosts, this.unsent]) part.close();
  }
}

export const [getDesk, setDesk] = createContext<Desk>();
