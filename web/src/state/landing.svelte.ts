/** Where somebody lands who asked for no room. */
import { type Room, SHOWN_AREAS, shownArea } from './areas';
import type { OpenWorkshop } from './open-workshop.svelte';

/** Without word from the stage for so long, in ms, people begin with the model that is kept on their device. */
const PATIENCE = 2000;

export class Landing {
  #tired = $state(false);

  constructor(private readonly workshop: OpenWorkshop) {}

  /** Call in an effect. */
  wait(): () => void {
    const timer = setTimeout(() => (this.#tired = true), PATIENCE);
    return () => clearTimeout(timer);
  }

  /** Undefined until it is known what goes on; reactive. */
  get room(): Room | undefined {
    const { workshop } = this;
    if (!workshop.synced('stage')) return this.#tired ? this.#open : undefined;
    const { run, steps } = workshop.stage;
    if (workshop.inGroup) return this.#work;
    const runs = run?.state === 'running' || run?.state === 'paused';
    if (workshop.facilitates) return runs ? 'stage' : this.#open;
    return runs || (steps?.length ?? 0) > 0 ? 'now' : this.#open;
  }

  /** What the step is about: in a group people came to work on it. */
  get #work(): Room {
    const area = shownArea(this.workshop.run.step?.area ?? '');
    return area && this.workshop.access(area) !== 'hidden' ? area : this.#open;
  }

  /** The model, or the first area that is open. */
  get #open(): Room {
    const open = (area: (typeof SHOWN_AREAS)[number]) => this.workshop.access(area) !== 'hidden';
    return open('model') ? 'model' : (SHOWN_AREAS.find(open) ?? 'model');
  }
}
