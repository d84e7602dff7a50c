import medium from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2?url';
import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url';
import semiBold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2?url';
import { asset } from '../../../api/asset';
import { draw } from './draw';
import { element, escape } from './markup';

/** The letters of the board, so that the picture looks the same where they are not installed. */
const FONTS = [
  [400, regular],
  [500, medium],
  [600, semiBold],
] as const;

/** Across an A3 sheet at 300 dots per inch, in pixels. */
const PRINT_WIDTH = 4961;
/** What browsers allow a canvas at most: along an edge, and altogether. */
const [EDGE_MAX, AREA_MAX] = [16_384, 120_000_000];

/** What a picture says to those who do not see it. */
export interface Caption {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** What the board shows as SVG text, `width` × `height` CSS pixels; its letters are inside. */
export async function asSvg(
  board: HTMLElement,
  caption: Caption,
): Promise<{ text: string; width: number; height: number }> {
  const { x, y, width, height } = board.getBoundingClientRect();
  const faces = await Promise.all(FONTS.map(([weight, url]) => face(weight, url)));
  const content = [
    element('title', { id: 'title' }, escape(caption.title)),
    element('desc', { id: 'description' }, escape(caption.description)),
    element('style', {}, faces.join('')),
    draw(board, { x, y }),
  ];
  const text = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'description',
      lang: caption.language,
      'font-family': "'Fira Sans', sans-serif",
    },
    content.join('\n'),
  );
  return { text, width, height };
}

async function face(weight: number, url: string): Promise<string> {
  let binary = '';
  for (const byte of await asset(url)) binary += String.fromCharCode(byte);
  const data = `data:font/woff2;base64,${btoa(binary)}`;
  return `@font-face{font-family:'Fira Sans';font-weight:${weight};src:url(${data}) format('woff2')}`;
}

/** An SVG as a file. */
export const svgFile = (text: string) => new Blob([text], { type: 'image/svg+xml' });

/** The same as pixels, as many as a sheet of A3 needs, or as the browser can draw. */
export async function asPng({ text, width, height }: { text: string; width: number; height: number }): Promise<Blob> {
  const scale = Math.min(
    Math.max(2, PRINT_WIDTH / width),
    EDGE_MAX / Math.max(width, height),
    Math.sqrt(AREA_MAX / (width * height)),
  );
  const url = URL.createObjectURL(svgFile(text));
  try {
    const image = new Image(width * scale, height * scale);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('The browser made no picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
