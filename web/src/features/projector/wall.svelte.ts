import { createContext } from 'svelte';
import { innerHeight, innerWidth } from 'svelte/reactivity/window';

/**
 * Measures of the wall: pixels of a picture that is at least 1920 × 1080. The whole picture is scaled to the window, and
 * the styles of the slides count in the same pixels by the length `--u`.
 */
export const WALL = {
  width: 1920,
  height: 1080,
  pad: 64,
  header: 80,
  aside: 336,
  wide: 480,
  asideGap: 48,
  foot: 96,
} as const;

const FONT = '600 100px "Fira Sans"';

let context: CanvasRenderingContext2D | null | undefined;

/** The window as a wall: its size, and how wide words are on it. */
export class Wall {
  readonly #unit = $derived(
    Math.min((innerWidth.current ?? WALL.width) / WALL.width, (innerHeight.current ?? WALL.height) / WALL.height),
  );
  /** A window of another shape is wider or higher than the least picture. */
  readonly width = $derived((innerWidth.current ?? WALL.width) / this.#unit);
  readonly height = $derived((innerHeight.current ?? WALL.height) / this.#unit);
  /** Bumped when letters have got another width. */
  #fonts = $state(0);

  /** Measures anew once the font has arrived; returns how to stop that. */
  follow(): () => void {
    const changed = () => (this.#fonts += 1);
    document.fonts.addEventListener('loadingdone', changed);
    void document.fonts.load(FONT).then(changed);
    return () => document.fonts.removeEventListener('loadingdone', changed);
  }

  /** Width of a line in letters of one pixel, semibold, the widest that the slides use. */
  get widthOf(): (text: string) => number {
    void this.#fonts;
    return widthOf;
  }
}

function widthOf(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 0.6;
  context.font = FONT;
  // Browsers round each line a little differently than they measure it.
  return (context.measureText(text).width / 100) * 1.015;
}

export const [getWall, setWall] = createContext<Wall>();
