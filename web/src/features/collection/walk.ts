/** Takes the focus from card to card: up and down within a group, sideways to the group beside. Whether there was one. */
export function arrow(event: KeyboardEvent): boolean {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || !here.id.startsWith('card-')) return false;
  const own = [...(here.parentElement?.children ?? [])];
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  let next: Element | null | undefined;
  if (by !== undefined) next = own[own.indexOf(here) + by];
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const lists = [...document.querySelectorAll('.heaps ul')].filter(({ children }) => children.length > 0);
    const at = lists.findIndex((list) => list.contains(here)) + (event.key === 'ArrowLeft' ? -1 : 1);
    const list = at < 0 ? undefined : lists[at];
    next = list?.children[Math.min(own.indexOf(here), list.children.length - 1)];
  }
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
