import { settings } from '../../../state/settings.svelte';
import type { Desk } from '../desk.svelte';
import { cardKey } from '../keys';
import type { BoardLayout } from './boardLayout.svelte';
import type { Camera } from './camera.svelte';
import { type Direction, neighbour } from './navigation';

interface Stage {
  readonly desk: Desk;
  readonly places: BoardLayout;
  readonly camera: Camera;
}

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** A key pressed on the board; whether it meant something. Keys in fields and on buttons are left to them. */
export function boardKey(stage: Stage, event: KeyboardEvent): boolean {
  const { desk } = stage;
  if (!(event.target instanceof HTMLElement) || event.target.closest('textarea, input, [role=menu]')) return false;
  // Escape closes what lies over the board first.
  if (document.querySelector(':popover-open')) return false;
  if (zoomKey(stage, event)) return true;
  const card = event.target.closest<HTMLElement>('[data-card]')?.dataset['card'];
  if (event.key === 'Escape' && desk.selected) {
    desk.deselect();
    return true;
  }
  if (card === undefined) return false;
  const direction = event.altKey || event.ctrlKey || event.metaKey ? undefined : ARROWS[event.key];
  if (direction !== undefined) {
    step(stage, card, direction);
    return true;
  }
  return cardKey(desk, event, card);
}

function step({ desk, places }: Stage, card: string, direction: Direction): void {
  const { cards } = places.layout;
  const map = {
    lanes: places.lanes.filter((lane) => !lane.collapsed).map((lane) => lane.cards.map(({ id }) => id)),
    links: desk.model.links,
    middle: (id: string): number => {
      const rect = cards.get(id);
      return rect ? rect.y + rect.height / 2 : 0;
    },
  };
  const next = neighbour(map, card, direction);
  if (next !== undefined) desk.selectCard(next);
}

function zoomKey({ camera }: Stage, event: KeyboardEvent): boolean {
  if (!settings.letters || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === '+') camera.zoomIn();
  else if (event.key === '-') camera.zoomOut();
  else if (event.key === '0') camera.fit();
  else return false;
  return true;
}
