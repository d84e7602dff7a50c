/** Whether the page is being put on paper. */
import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

const media = new MediaQuery('print');
let announced = $state(false);

// The browser takes its picture right after the event: what is for paper has to be there by then.
addEventListener('beforeprint', () => flushSync(() => (announced = true)));
addEventListener('afterprint', () => (announced = false));

export const printing = {
  get on() {
    return announced || media.current;
  },
};
