/** Ends typing in `fields`, so that what was typed is taken while they are still there. */
export function settle(fields: HTMLElement | undefined): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && fields?.contains(activeElement)) activeElement.blur();
}
