import { feedbackOf } from '../../../model/feedback';
import { gapsOf } from '../../../model/gaps';
import { lesseningOf } from '../../../model/lessening';
import { readCard } from '../../../model/reading';
import { backwardsOf, type Part, sentenceOf } from '../../../model/sentence';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** The lit chain as a sentence, with its gaps and what acts back. */
export class Telling {
  /** Read from the goal to what is put in, instead of the other way round. */
  backwards = $state(false);

  constructor(private readonly desk: Desk) {}

  readonly parts: readonly Part[] = $derived.by(() => {
    const { card: selected, link, model, chain, numbers } = this.desk;
    const card = selected ?? (link && model.cards.get(link.to));
    if (!card || chain.links.size === 0) return [];
    const write = this.backwards ? backwardsOf : sentenceOf;
    const loops = feedbackOf(model, chain);
    const beside = { gaps: gapsOf(model, chain), loops, lessening: lesseningOf(model, chain, loops) };
    const say = (key: string, args?: Record<string, string | number>) => t(`model-reading-${key}`, args);
    return write(readCard(model, chain, card), numbers, currentLanguage(), say, beside);
  });
}
