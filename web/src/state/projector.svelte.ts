/** What facilitators set for every projector of the workshop. The last one who sets something wins. */
import { asApiError, type ErrorCode } from '../api/client';
import { setProjector, setSpotlight } from '../api/participation';
import type { Spotlight, Stage } from '../model/contract';

interface Steered {
  readonly id: string;
  readonly token: string;
  readonly stage: Partial<Stage>;
}

export class ProjectorControl {
  /** Why the last order was not carried out. */
  failure = $state.raw<{ code: ErrorCode; detail?: string | undefined }>();
  readonly #workshop: Steered;
  /** What this window ordered last; it needs not be told about that. */
  #ordered = '';

  constructor(workshop: Steered) {
    this.#workshop = workshop;
  }

  get spotlight(): Spotlight | undefined {
    return this.#workshop.stage.spotlight;
  }

  get neutral(): boolean {
    return this.#workshop.stage.projector?.neutral ?? false;
  }

  /** QR code and room code. */
  get invitation(): boolean {
    return this.#workshop.stage.projector?.invitation ?? true;
  }

  /** Plain words in place of titles. */
  get plain(): boolean {
    return this.#workshop.stage.projector?.plain ?? false;
  }

  /** Everything that is set, as one value that changes with it. */
  get state(): string {
    return stateOf(this.spotlight, this.neutral);
  }

  /** Whether what is shown now is what this window ordered last. */
  get mine(): boolean {
    return this.#ordered === this.state;
  }

  /** Shows this, and nothing but the way to join without it. */
  async show(spotlight: Spotlight | undefined): Promise<boolean> {
    this.#ordered = stateOf(spotlight, this.neutral);
    return this.#order(() => setSpotlight(this.#workshop, spotlight ?? null));
  }

  async setNeutral(neutral: boolean): Promise<boolean> {
    this.#ordered = stateOf(this.spotlight, neutral);
    return this.#order(() => setProjector(this.#workshop, { neutral }));
  }

  setInvitation(invitation: boolean): Promise<boolean> {
    return this.#order(() => setProjector(this.#workshop, { invitation }));
  }

  setPlain(plain: boolean): Promise<boolean> {
    return this.#order(() => setProjector(this.#workshop, { plain }));
  }

  async #order(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.failure = undefined;
      return true;
    } catch (error) {
      const { code, detail } = asApiError(error);
      this.failure = { code, detail };
      return false;
    }
  }
}

function stateOf(spotlight: Spotlight | undefined, neutral: boolean): string {
  const { area = '', card = '', chain = false, poll = '' } = spotlight ?? {};
  return [area, card, chain, poll, neutral].join(' ');
}
