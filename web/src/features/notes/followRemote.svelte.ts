import { tick } from 'svelte';
import type { NotesDesk } from './desk.svelte';
import { scrollerOf } from './drag.svelte';

/**
 * What others change never moves what I look at: the first block in view stays where it is, and whoever types keeps the
 * caret, also when their block is put elsewhere.
 */
export function followRemote(desk: NotesDesk, list: () => HTMLElement | undefined): void {
  // Most browsers keep the place by themselves; two of them doing it would move it.
  const anchors = !CSS.supports('overflow-anchor', 'auto');
  $effect.pre(() => {
    void desk.rows;
    const scroller = anchors ? scrollerOf(list()) : undefined;
    const seen = scroller && firstInView(list(), scroller);
    const top = seen?.getBoundingClientRect().top;
    const field = document.activeElement;
    const typing = field instanceof HTMLTextAreaElement && list()?.contains(field) === true;
    const [from, to] = typing ? [field.selectionStart, field.selectionEnd] : [0, 0];
    if (top === undefined && !typing) return;
    void tick().then(() => {
      if (typing && field.isConnected && document.activeElement === document.body) {
        field.focus({ preventScroll: true });
        field.setSelectionRange(from, to);
      }
      if (seen?.isConnected && top !== undefined) scroller?.scrollBy(0, seen.getBoundingClientRect().top - top);
    });
  });
}

function firstInView(list: HTMLElement | undefined, scroller: HTMLElement): HTMLElement | undefined {
  const box = scroller.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + 80);
  const row = hit?.closest<HTMLElement>('[data-block]') ?? undefined;
  return row && list?.contains(row) ? row : undefined;
}
