/** Workshops in a row: the one before this, and those that go on with it. */
import type { Neighbour, WorkshopOverview } from '../api/shapes';

export class Neighbours {
  before = $state.raw<Neighbour>();
  /** Facilitators alone are told. */
  after = $state.raw<readonly Neighbour[]>([]);

  learn({ continues, continued = [] }: WorkshopOverview): void {
    this.before = continues;
    this.after = continued;
  }
}
