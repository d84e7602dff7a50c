/** A colour for SVG, which many programs read only as hexadecimal digits with the opacity apart. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

const known = new Map<string, Paint | undefined>();
let dot: CanvasRenderingContext2D | null = null;

/** A colour as `getComputedStyle` gives it, in whatever colour space; nothing if it cannot be seen. */
export function paint(computed: string): Paint | undefined {
  if (!known.has(computed)) known.set(computed, painted(computed));
  return known.get(computed);
}

function painted(computed: string): Paint | undefined {
  if (computed === 'none' || computed === '') return undefined;
  dot ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!dot) return undefined;
  dot.clearRect(0, 0, 1, 1);
  dot.fillStyle = computed;
  dot.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = dot.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return undefined;
  const digits = [red, green, blue].map((part) => part.toString(16).padStart(2, '0'));
  return { colour: `#${digits.join('')}`, opacity: Math.round((alpha / 255) * 100) / 100 };
}
