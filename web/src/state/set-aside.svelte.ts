/** Changes that the server could not read: facilitators are told, so that nobody is surprised by an export. */
import { overview, type Session } from '../api/participation';
import type { SetAside } from '../api/shapes';

/** How often facilitators ask: it is no emergency, and heals by itself. */
const ASK_EVERY_MS = 120_000;

export class SetAsideWatch {
  /** Areas with such changes; empty nearly always. */
  found = $state.raw<readonly SetAside[]>([]);

  /** Asks now and again; returns how to stop that. */
  watch(session: Session): () => void {
    const ask = () =>
      void overview(session).then(
        (now) => (this.found = now.setAside ?? []),
        // What was found stands until the server says something else.
        () => undefined,
      );
    ask();
    const timer = window.setInterval(ask, ASK_EVERY_MS);
    return () => {
      window.clearInterval(timer);
      this.found = [];
    };
  }
}
