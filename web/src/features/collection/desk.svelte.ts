import { createContext, tick } from 'svelte';
import { createSubscriber, SvelteSet } from 'svelte/reactivity';
import { CollectionEditor } from '../../doc/collectionEditor';
import { sendOn, type Target } from '../../doc/sendOn';
import type { Contribution } from '../../model/contract';
import type { WorkshopState } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';

/** What the parts of the area share in one window. */
export class CollectionDesk {
  readonly editor: CollectionEditor;
  readonly #history: () => void;
  /** Cards that something is done with together. */
  readonly chosen = new SvelteSet<string>();
  dialog = $state.raw<{ readonly kind: 'move' | 'send'; readonly ids: readonly string[] }>();
  /** The card whose words are changed. */
  editing = $state<string>();
  dragged = $state<string>();

  constructor(readonly workshop: WorkshopState) {
    this.editor = CollectionEditor.of(workshop.docs.collection);
    this.#history = createSubscriber((update) => this.editor.history.onChange(update));
  }

  readonly readonly = $derived.by(() => this.workshop.access('collection') !== 'write');
  readonly heaps = $derived.by(() => this.editor.view.heaps);
  readonly count = $derived(this.heaps.reduce((sum, { cards }) => sum + cards.length, 0));

  get canUndo(): boolean {
    this.#history();
    return this.editor.history.canUndo;
  }

  get canRedo(): boolean {
    this.#history();
    return this.editor.history.canRedo;
  }

  /** This card, or all that are chosen if it is one of them. */
  with(id: string): string[] {
    const all = this.heaps.flatMap(({ cards }) => cards.map((card) => card.id));
    return this.chosen.has(id) ? all.filter((one) => this.chosen.has(one)) : [id];
  }

  card(id: string): Contribution | undefined {
    return this.editor.view.contributions.all.get(id);
  }

  group(ids: readonly string[], cluster: string | undefined): void {
    this.editor.group(ids, cluster);
    this.#done(ids, t('collection-said-grouped', { count: ids.length }));
  }

  makeGroup(ids: readonly string[], title: string): void {
    this.editor.makeGroup(ids, title);
    this.#done(ids, t('collection-said-grouped', { count: ids.length }));
  }

  /** A card was laid on another one: into its group, or both into a new one. */
  lay(ids: readonly string[], on: string): void {
    const cluster = this.heaps.find(({ cards }) => cards.some(({ id }) => id === on))?.cluster?.id;
    if (cluster !== undefined) this.group(ids, cluster);
    else if (!ids.includes(on)) this.makeGroup([on, ...ids], '');
  }

  send(ids: readonly string[], target: Target): void {
    const sent = new Map(
      ids.map((id) => [id, `${target.kind}:${sendOn(this.workshop.docs, target, this.card(id)?.text ?? '', id)}`]),
    );
    this.editor.noteSent(sent);
    this.#done(ids, t('collection-said-sent', { count: ids.length }));
  }

  remove(ids: readonly string[]): void {
    const all = this.heaps.flatMap(({ cards }) => cards.map(({ id }) => id));
    const next = all[all.indexOf(ids.at(-1) ?? '') + 1] ?? all.find((id) => !ids.includes(id));
    this.editor.remove(ids);
    this.#done(next === undefined ? [] : [next], t('collection-said-removed', { count: ids.length }));
  }

  add(): void {
    const { protection, me } = this.workshop;
    const id = this.editor.contributions.addLast(protection ? {} : { author: me.name });
    this.editing = id;
  }

  turn(how: 'undo' | 'redo'): void {
    if (this.readonly || !(how === 'undo' ? this.canUndo : this.canRedo)) return;
    this.editor.history[how]();
    this.workshop.announce(t(`okr-said-${how}`));
  }

  /** What was done moves a card within the page, which takes the focus from it. */
  #done(ids: readonly string[], words: string): void {
    this.chosen.clear();
    this.workshop.announce(words);
    void tick().then(() => document.getElementById(`card-${ids[0] ?? ''}`)?.focus());
  }
}

export const [getDesk, setDesk] = createContext<CollectionDesk>();
