/** Two clicks no further apart than this are one double click, in pixels. */
const SAME_PLACE = 6;

/** Knows the card that a double click began on: the first click may move the board, so that the second meets something else. */
export class DoubleClick {
  #first: { readonly card: string; readonly x: number; readonly y: number } | undefined;

  readonly press = ({ target, detail, clientX: x, clientY: y }: MouseEvent): void => {
    if (detail !== 1) return;
    const card = target instanceof Element ? target.closest<HTMLElement>('.canvas [data-card]') : null;
    const id = card?.dataset['card'];
    this.#first = id === undefined ? undefined : { card: id, x, y };
  };

  cardOf({ clientX, clientY }: MouseEvent): string | undefined {
    const first = this.#first;
    return first && Math.hypot(clientX - first.x, clientY - first.y) <= SAME_PLACE ? first.card : undefined;
  }
}
