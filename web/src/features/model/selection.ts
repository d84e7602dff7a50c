/** What is looked at: a card, a link, or what stands between and in front of cards; shared by all views. */
export interface Selection {
  readonly kind: 'card' | 'link' | 'conflict' | 'hurdle';
  readonly id: string;
}

/** A look at the whole model, beside it. */
export type Aside = 'checks' | 'register' | 'whatif';

export type DialogRequest =
  | { readonly kind: 'connect' | 'move' | 'copy' | 'group'; readonly card: string }
  /** A conflict of a card with another; without a card both are chosen. */
  | { readonly kind: 'conflict'; readonly card?: string; readonly other?: string }
  /** A new model, as a copy of another; or another name for one. */
  | { readonly kind: 'alternative'; readonly from?: string; readonly rename?: string }
  /** An objective that is to pay into a card, or a key result that is to move it or this indicator of it. */
  | {
      readonly kind: 'work';
      readonly card: string;
      readonly from: 'objective' | 'key-result';
      readonly indicator?: string;
    }
  /** Cards from a list or a table that was copied elsewhere. */
  | { readonly kind: 'paste'; readonly text?: string }
  | { readonly kind: 'deleted' | 'keys' | 'news' | 'picture' };
