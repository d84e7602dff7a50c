/** What a person has switched on or off in this browser: reactive, and kept as soon as it is set. */
import { keepSwitch, storedSwitch, type Switch } from './storage';

const on = $state<Record<Switch, boolean>>({
  announcements: storedSwitch('announcements'),
  cursors: storedSwitch('cursors'),
  gather: storedSwitch('gather'),
  letters: storedSwitch('letters'),
  sound: storedSwitch('sound'),
  tour: storedSwitch('tour'),
});

function set(name: Switch, value: boolean): void {
  on[name] = value;
  keepSwitch(name, value);
}

export const settings = {
  /** Whether screen readers are told what other people change. */
  get announcements() {
    return on.announcements;
  },
  set announcements(value) {
    set('announcements', value);
  },
  /** Whether other people's cursors are shown. */
  get cursors() {
    return on.cursors;
  },
  set cursors(value) {
    set('cursors', value);
  },
  /** Whether the page goes along when facilitators bring everybody somewhere. */
  get gather() {
    return on.gather;
  },
  set gather(value) {
    set('gather', value);
  },
  /** Whether single letters work as keys; people who dictate switch them off. */
  get letters() {
    return on.letters;
  },
  set letters(value) {
    set('letters', value);
  },
  /** Whether the end of a step is heard. */
  get sound() {
    return on.sound;
  },
  set sound(value) {
    set('sound', value);
  },
  /** Whether the tour still comes by itself: until it was finished or skipped once. */
  get tour() {
    return on.tour;
  },
  set tour(value) {
    set('tour', value);
  },
};
