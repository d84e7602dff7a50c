/** Reads the models that stand side by side. */
import type { Lane, Model } from '../model/contract';
import { compareOrder, LANES } from '../model/impact';
import { type Entries, entryOf } from './entries';
import { MODEL, PROMPT } from './keys';
import { words } from './values';

/** All models in their order; the first is the one that is shown. */
export function readModels(entries: Entries): Model[] {
  return [...entries.keys()].flatMap((id) => readModel(entries, id) ?? []).sort(compareOrder);
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
