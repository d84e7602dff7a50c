/** What is looked at: a card, a link, or what stands between and in front of cards; shared by all views. */
export interface Selection {
  readonly kind: 'card' | 'link' | 'conflict' | 'hurdle';
  readonly id: string;
}

export type DialogRequest =
  | { readonly kind: 'connect' | 'move'; readonly card: string }
  /** A conflict of a card with another; without a card both are chosen. */
  | { readonly kind: 'conflict'; readonly card?: string; readonly other?: string }
  | { readonly kind: 'deleted' | 'keys' | 'news' | 'picture' };
