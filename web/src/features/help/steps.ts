/** What the tour shows, and to whom. */

export interface Step {
  /** End of the keys of its texts: `help-tour-…-title` and `help-tour-…-text`. */
  readonly name: 'invite' | 'build' | 'show' | 'lanes' | 'card' | 'link' | 'okr' | 'saved';
  /** What it is about: the first of these that is in sight. */
  readonly about: readonly string[];
}

const MENU = 'header [aria-haspopup=menu]';
const ADD = '[data-tour=add]';
const OKR: Step = { name: 'okr', about: ['a[href$="/okr"]'] };
const SAVED: Step = { name: 'saved', about: ['[data-connection]'] };

/** Who steers brings people in, starts the model and shows it; who takes part reads, adds and links. Objectives are told of where they may be seen. */
export function stepsFor(facilitates: boolean, seesOkr: boolean): readonly Step[] {
  const okr = seesOkr ? [OKR] : [];
  if (facilitates)
    return [
      { name: 'invite', about: ['[data-tour=code]', 'header a[href$="/invite"]', MENU] },
      { name: 'build', about: ['[data-tour=go]', ADD] },
      { name: 'show', about: ['[data-tour=projector]'] },
      ...okr,
      SAVED,
    ];
  return [
    { name: 'lanes', about: ['[data-tour=lanes]'] },
    { name: 'card', about: [ADD] },
    { name: 'link', about: ['main [role=option]', 'main [role=treeitem]', 'main article'] },
    ...okr,
    SAVED,
  ];
}
