import { untrack } from 'svelte';

/** Pause in typing after which something is said of the words, in ms. */
const PAUSE = 1_000;

/**
 * Words as they were when they last stood still for a moment, whoever types; at once when I stop typing. Nothing that is
 * said of them appears or goes while somebody is at it. Call while a component is being made.
 */
export function settled(words: () => string, typing: () => boolean): { readonly words: string } {
  let still = $state(untrack(words));
  $effect(() => {
    const next = words();
    const timer = setTimeout(() => (still = next), PAUSE);
    return () => clearTimeout(timer);
  });
  $effect(() => {
    if (!typing()) still = untrack(words);
  });
  return {
    get words() {
      return still;
    },
  };
}
