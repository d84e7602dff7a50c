import { problemText } from '../../texts/problem';
import { t } from '../../texts/texts.svelte';
import type { Desk } from './desk.svelte';

/** Puts a card, or its whole chain, on the wall; for facilitators. */
export async function showOnWall(desk: Desk, card: string, chain: boolean): Promise<void> {
  const { projector } = desk.workshop;
  if (!projector) return;
  const done = await projector.show({ area: 'model', card, chain });
  const said = t(chain ? 'projector-shows-chain' : 'projector-shows-card', { title: desk.titleOf(card) });
  const { failure } = projector;
  desk.workshop.announce(done || !failure ? said : problemText(failure.code, failure.detail));
}
