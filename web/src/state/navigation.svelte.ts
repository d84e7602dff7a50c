/** The address bar: one path at a time, and secrets that do not stay in it. */

let path = $state(location.pathname);

addEventListener('popstate', () => {
  path = location.pathname;
  navigation.quiet = false;
});

export const navigation = {
  /** Path without query and fragment; reactive. */
  get path() {
    return path;
  },

  /** Whether the page was changed without the person having asked for it there: the focus stays where it is. */
  quiet: false,

  go(target: string, { replace = false, quiet = false } = {}) {
    this.quiet = quiet;
    const url = new URL(target, location.href);
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    path = url.pathname;
  },

  /** The secret of `…#k=SECRET`. */
  secret(): string | undefined {
    return new URLSearchParams(location.hash.slice(1)).get('k') ?? undefined;
  },

  /** Takes the secret out of the address bar, so that no screenshot and no projector shows it. */
  hideSecret() {
    history.replaceState(null, '', location.pathname + location.search);
  },
};

/** Follows links within the board without loading the page anew; the rest is the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  navigation.go(link.href);
}
