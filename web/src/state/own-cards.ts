/** What this device knows of the cards that I wrote in silence. */
import type { Step } from '../model/contract';

/** A card of mine. */
export interface OwnCard {
  /** Known on this device alone. */
  readonly id: string;
  /** With it the card can be changed; a card without one never reached the server. */
  readonly key?: string;
  readonly text: string;
  readonly step: string;
  /** What was promised before it was written. */
  readonly anonymous: boolean;
  /** Somebody without a device whose words these are. */
  readonly person?: { readonly id: string; readonly name: string };
  /** It was sent and nothing came back. Nobody can look up whether it arrived: I am asked before it is sent again. */
  readonly unsure?: true | undefined;
}

export interface KeptContributions {
  readonly cards: readonly OwnCard[];
  /** What is typed and no card yet. */
  readonly draft: string;
  /** Whether it was begun where cards bear no name. */
  readonly promised?: boolean | undefined;
}

export type Outcome = 'done' | 'gone' | 'failed';

/** What a card is written for: two of these promise different things. */
export type Asked = Pick<Step, 'id' | 'anonymous'>;
