/** Reads the models that stand side by side. */
import type { Card, Lane, Model } from '../model/contract';
import { compareOrder, LANES } from '../model/impact';
import { type Entries, entryOf } from './entries';
import { MODEL, PROMPT } from './keys';
import { words } from './values';

/** All models in their order; the first is shown unless somebody chooses another. */
export function readModels(entries: Entries): Model[] {
  return [...entries.keys()].flatMap((id) => readModel(entries, id) ?? []).sort(compareOrder);
}

/** The model a card belongs to: one of a model that is not there belongs to the first, so that nothing is out of reach. */
export function homeOf({ model }: Pick<Card, 'model'>, models: readonly Model[]): string | undefined {
  return models.some(({ id }) => id === model) ? model : models[0]?.id;
}

function readModel(entries: Entries, id: string): Model | undefined {
  const entry = entryOf(entries, id);
  if (!entry) return undefined;
  const prompts: Partial<Record<Lane, string>> = {};
  for (const lane of LANES) {
    const prompt = words(entry.get(PROMPT[lane]));
    if (prompt !== '') prompts[lane] = prompt;
  }
  return {
    id,
    title: words(entry.get(MODEL.title)),
    order: words(entry.get(MODEL.order)),
    ...(Object.keys(prompts).length > 0 && { prompts }),
    ...(entry.get(MODEL.today) === true && { today: true }),
    ...(entry.get(MODEL.total) === true && { total: true }),
  };
}
