/** So long changes are gathered before anything is computed from them, in ms. */
const GATHER = 300;
/** After this time it is computed even if the page is busy, in ms. */
const LATEST = 1500;

/**
 * Calls `work` soon, when nobody waits for the page; returns how to stop that. Calls in between do not put it off, so
 * that it is done while people go on typing.
 */
export function whenIdle(work: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    // Not every browser knows when it has nothing to do.
    if ('requestIdleCallback' in window) idle = requestIdleCallback(work, { timeout: LATEST });
    else work();
  }, GATHER);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
