/** GML, the Graph Modelling Language (M. Himsolt, 1996): keys with values, and lists of them in brackets. */

export type GmlValue = string | number | GmlList;
/** Keys may come again: every node is a `node`. */
export type GmlList = readonly (readonly [key: string, value: GmlValue])[];

/** Deeper than this no graph is nested. */
const DEPTH_MAX = 32;
const TOKEN = /\s+|#[^\n]*|(\[)|(\])|"([^"]*)"|([^\s[\]"]+)/gu;

/** The graph in a text; nothing if it is no GML. */
export function parseGml(text: string): GmlList | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const root: [string, GmlValue][] = [];
  const open: [string, GmlValue][][] = [root];
  let key: string | undefined;
  for (const { kind, value } of tokens) {
    const list = open.at(-1);
    if (!list) return undefined;
    if (kind === 'close') {
      if (key !== undefined || open.length === 1) return undefined;
      open.pop();
    } else if (key === undefined) {
      if (kind !== 'word') return undefined;
      key = value.toLowerCase();
    } else if (kind === 'open') {
      if (open.length > DEPTH_MAX) return undefined;
      const inner: [string, GmlValue][] = [];
      list.push([key, inner]);
      open.push(inner);
      key = undefined;
    } else {
      list.push([key, kind === 'text' ? unescape(value) : numberOr(value)]);
      key = undefined;
    }
  }
  if (open.length !== 1 || key !== undefined) return undefined;
  const graph = root.find(([name]) => name === 'graph')?.[1];
  return Array.isArray(graph) ? (graph as GmlList) : undefined;
}

interface Token {
  readonly kind: 'open' | 'close' | 'text' | 'word';
  readonly value: string;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== at) return undefined;
    at += match[0].length;
    const [, begin, end, quoted, word] = match;
    if (begin !== undefined) tokens.push({ kind: 'open', value: begin });
    else if (end !== undefined) tokens.push({ kind: 'close', value: end });
    else if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
  }
  return at === text.length ? tokens : undefined;
}

const numberOr = (word: string) => (Number.isFinite(Number(word)) ? Number(word) : word);

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
};

/** Letters outside of ASCII are written as in HTML. */
function unescape(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|([A-Za-z]{2,6}));/gu, (whole, code?: string, name?: string) => {
    if (code === undefined) return NAMED[name ?? ''] ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}
