// What people do to a text. They see whole characters, so nothing here is cut inside an emoji: what happens otherwise is
// known (halves become U+FFFD on each replica by itself) and is no honest edit.
const WORDS = ['a', 'Wirkung ', 'ß😀', 'x', '👩‍👧', '\n', 'Haus der Jugend ', '🏳️‍🌈', 'é', '\u{10ffff}'];

/** The parts of a text that are seen as one: letters, and embeds, which are one unit long. */
function units(text) {
  return text.toDelta().flatMap(({ insert }) => (typeof insert === 'string' ? [...insert].map((c) => c.length) : [1]));
}

/** A random stretch of whole characters: start and length in UTF-16 units. */
function stretch(random, text, most) {
  const lengths = units(text);
  const start = random.below(lengths.length + 1);
  const end = Math.min(lengths.length, start + 1 + random.below(most));
  const sum = (list) => list.reduce((all, one) => all + one, 0);
  return [sum(lengths.slice(0, start)), sum(lengths.slice(start, end))];
}

export function words(random) {
  if (random.onceIn(30)) return 'Pasted from elsewhere: Ämter & Träger. '.repeat(1 + random.below(12));
  return random.of(WORDS);
}

/** Types or takes away. */
export function type(random, text) {
  const [at, length] = stretch(random, text, random.onceIn(12) ? 80 : 6);
  if (length > 0 && random.onceIn(3)) text.delete(at, length);
  else text.insert(at, words(random));
}

/** Replaces, as an input field does that was filled in anew. */
export function retype(random, text) {
  if (text.length > 0) text.delete(0, text.length);
  text.insert(0, words(random));
}

const MARKS = [
  { bold: true },
  { bold: null },
  { italic: true },
  { italic: null },
  { link: { href: 'https://example.org/ä', to: [1, null] } },
  { link: null },
  { bold: true, size: 12.5 },
];

/** Formats a stretch, types formatted or plain letters, or puts in something that is no letter. */
export function format(random, text) {
  const [at, length] = stretch(random, text, 8);
  random.choose([
    [6, () => length > 0 && text.format(at, length, random.of(MARKS))],
    [2, () => text.insert(at, words(random), random.of(MARKS))],
    [1, () => text.insert(at, words(random), {})],
    [1, () => text.insertEmbed(at, random.of([{ image: 'ä.png' }, { n: [1, { deep: true }] }]))],
    [
      1,
      () =>
        text.applyDelta([
          { retain: at },
          ...(length > 0 ? [{ delete: length }] : []),
          { insert: words(random), attributes: { bold: true } },
        ]),
    ],
  ])();
}
