/** Changes that the server could not read: facilitators are told, so that nobody is surprised by an export. */
import { overview, type Session } from '../api/participation';
import type { SetAside } from '../api/shapes';

/** How often facilitators ask: it is no emergency, and heals by itself. */
const ASK_EVERY_MS = 120_000;

export class SetAsideWatch {
  /** Areas with such changes; empty nearly always. */
  found = $state.raw<readonly SetAside[]>([]);
  readonly #timer: number;

  /** @param facilitates whether to ask: others are not told */
  constructor(session: Session, facilitates: () => boolean) {
    this.#timer = window.setInterval(() => {
      if (!facilitates()) return;
      overview(session).then(
        (now) => this.take(now.setAside),
        () => undefined,
      );
    }, ASK_EVERY_MS);
  }

  take(found: readonly SetAside[] | undefined): void {
    this.found = found ?? [];
  }

  destroy(): void {
    window.clearInterval(this.#timer);
  }
}
