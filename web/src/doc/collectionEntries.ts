/** Reads what lies in the document of the area `collection`, as tolerantly as cards are read. */
import { type Cluster, type Contribution, NAMES_MAX } from '../model/contract';
import { ORIGINS } from '../model/facts';
import { deletion, type Entries, entryOf } from './entries';
import { CLUSTER, CONTRIBUTION } from './keys';
import { oneOf, present, shortWords, words } from './values';

/** Longest prompt of a step, in characters. */
const PROMPT_MAX = 500;

const reference = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

export function readContribution(entries: Entries, id: string): Contribution | undefined {
  const entry = entryOf(entries, id);
  if (!entry) return undefined;
  const anonymous = yes(entry.get(CONTRIBUTION.anonymous));
  const sent = entry.get(CONTRIBUTION.sent);
  const places = Array.isArray(sent) ? [...new Set(sent.flatMap((one) => reference(one) ?? []))] : [];
  return present<Contribution>({
    id,
    order: words(entry.get(CONTRIBUTION.order)),
    text: words(entry.get(CONTRIBUTION.text)),
    cluster: reference(entry.get(CONTRIBUTION.cluster)),
    author: anonymous ? undefined : shortWords(entry.get(CONTRIBUTION.author), NAMES_MAX),
    perspective: oneOf(entry.get(CONTRIBUTION.perspective), ORIGINS),
    onBehalf: yes(entry.get(CONTRIBUTION.onBehalf)),
    anonymous,
    step: reference(entry.get(CONTRIBUTION.step)),
    prompt: shortWords(entry.get(CONTRIBUTION.prompt), PROMPT_MAX),
    group: shortWords(entry.get(CONTRIBUTION.group), NAMES_MAX),
    sent: places.length > 0 ? places : undefined,
    ...deletion(entry.get(CONTRIBUTION.deletedAt)),
  } as Contribution);
}

export function readCluster(entries: Entries, id: string): Cluster | undefined {
  const entry = entryOf(entries, id);
  return (
    entry && {
      id,
      order: words(entry.get(CLUSTER.order)),
      title: words(entry.get(CLUSTER.title)),
      ...deletion(entry.get(CLUSTER.deletedAt)),
    }
  );
}
