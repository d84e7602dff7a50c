/** When two titles say the same. */

/**
 * A title without what does not change its meaning: case, punctuation, spaces, and ß for ss. Two cards with the same
 * normalised title say the same; an empty one says nothing.
 */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{M}\p{N}%€+-]+/gu, ' ')
    .trim();
}
