import { linesOf, partsOf } from '../../board/projector-text';
import type { Language } from '../../model/contract';
import { hyphenate, hyphenateFinely } from '../../texts/hyphens.svelte';
import type { Wall } from './wall.svelte';

interface Column {
  /** In pixels of the wall, like the size of the letters. */
  width: number;
  size: number;
  most: number;
}

/** Lines of what people wrote in a column: divided between the parts of compounds, where these are too long finely. */
export function linesIn({ widthOf }: Wall, text: string, language: Language, { width, size, most }: Column): string[] {
  const wide = (line: string): number => widthOf(line) * size;
  const divided = hyphenate(text, language);
  const tooLong = partsOf(divided).some((part) => wide(`${part}-`) > width);
  return linesOf(tooLong ? hyphenateFinely(text, language) : divided, width, most, wide);
}
