/** What the tour shows, and to whom. */

export interface Step {
  /** End of the keys of its texts: `help-tour-…-title` and `help-tour-…-text`. */
  readonly name: 'invite' | 'build' | 'show' | 'lanes' | 'card' | 'link' | 'saved';
  /** What it is about: the first of these that is in sight. */
  readonly about: readonly string[];
}

const MENU = 'header [aria-haspopup=menu]';
const ADD = '[data-tour=add]';
const SAVED: Step = { name: 'saved', about: ['[data-connection]'] };

/** Who steers brings people in, starts the model and shows it; who takes part reads, adds and links. */
export function stepsFor(facilitates: boolean): readonly Step[] {
  if (facilitates)
    return [
      { name: 'invite', about: ['[data-tour=code]', 'header a[href$="/invite"]', MENU] },
      { name: 'build', about: ['[data-tour=go]', ADD] },
      { name: 'show', about: ['[data-tour=projector]'] },
      SAVED,
    ];
  return [
    { name: 'lanes', about: ['[data-tour=lanes]'] },
    { name: 'card', about: [ADD] },
    { name: 'link', about: ['main [role=option]', 'main [role=treeitem]', 'main article'] },
    SAVED,
  ];
}
