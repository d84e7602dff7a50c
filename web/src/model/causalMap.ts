/**
 * Causal maps of other programs: what cards and links they would become. Read are the files of PRSM (JSON with `nodes` and
 * `edges`; notes as Quill deltas) and GML.
 */
import type { Card, Lane, Link } from './contract';
import { CARDS_MAX } from './contract';
import { cutLinks, depthsOf } from './cuts';
import { type GmlList, type GmlValue, parseGml } from './gml';
import { graphOf } from './graph';
import type { Draft, LinkDraft, Made, Preview, Refused } from './paste';

interface Factor {
  readonly key: string;
  readonly label: string;
  readonly note: string;
}
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}
/** Factors and the arrows between them, as the file has them. */
export interface CausalMap {
  readonly factors: readonly Factor[];
  readonly arrows: readonly Arrow[];
}

/** The map in the text of a file; nothing if it is none. */
export function readCausalMap(text: string): CausalMap | undefined {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  if (start.startsWith('{')) return fromJson(start);
  const graph = /\bgraph\s*\[/iu.test(start) ? parseGml(start) : undefined;
  return graph && fromGml(graph);
}

function fromJson(text: string): CausalMap | undefined {
  try {
    const { nodes, edges } = JSON.parse(text) as { nodes?: unknown; edges?: unknown };
    if (!Array.isArray(nodes) || !Array.isArray(edges)) return undefined;
    return {
      factors: nodes.map((node: unknown) => {
        const { id, label, note } = known(node);
        return { key: name(id), label: name(label), note: noteOf(note) };
      }),
      arrows: edges.map((edge: unknown) => {
        const { from, to, source, target, label, note } = known(edge);
        return { from: name(from ?? source), to: name(to ?? target), label: name(label) || noteOf(note) };
      }),
    };
  } catch {
    return undefined;
  }
}

function fromGml(graph: GmlList): CausalMap {
  const all = (kind: string) =>
    graph.flatMap(([key, value]) => (key === kind && Array.isArray(value) ? [value as GmlList] : []));
  const get = (list: GmlList, ...keys: string[]): GmlValue | undefined => list.find(([key]) => keys.includes(key))?.[1];
  return {
    factors: all('node').map((node) => ({
      key: name(get(node, 'id')),
      label: name(get(node, 'label', 'name')),
      note: name(get(node, 'note', 'comment')),
    })),
    arrows: all('edge').map((edge) => ({
      from: name(get(edge, 'source')),
      to: name(get(edge, 'target')),
      label: name(get(edge, 'label')),
    })),
  };
}

const known = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;

/** Labels are broken into lines to fit into their shapes. */
const name = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll(/\s+/gu, ' ').trim() : '';

/** A text, or a Quill delta: pieces that are inserted one after the other. */
function noteOf(note: unknown): string {
  if (typeof note === 'string') return note.trim();
  const { ops } = known(note);
  if (!Array.isArray(ops)) return '';
  return ops
    .map((op: unknown) => known(op)['insert'])
    .filter((piece) => typeof piece === 'string')
    .join('')
    .trim();
}

/** What would be made of a map, and what is refused: factors without a name, arrows that end nowhere. */
export function previewMap({ factors, arrows }: CausalMap, room = CARDS_MAX): Preview {
  const made: Made[] = [];
  const refused: Refused[] = [];
  const at = new Map<string, number>();
  const lanes = lanesOf({ factors, arrows });
  for (const [index, { key, label, note }] of factors.entries()) {
    const refuse = (reason: Refused['reason']) => refused.push({ line: index + 1, reason, text: label || key });
    if (label === '') refuse('title-missing');
    else if (made.length >= room) refuse('too-many-cards');
    else {
      // Of two factors with one key, arrows mean the first.
      if (!at.has(key)) at.set(key, made.length);
      const card: Draft = { lane: lanes.get(key) ?? 'output', title: label, ...(note !== '' && { note }) };
      made.push({ line: index + 1, card });
    }
  }
  const links: LinkDraft[] = [];
  const joined = new Set<string>();
  for (const [index, arrow] of arrows.entries()) {
    const [from, to] = [at.get(arrow.from), at.get(arrow.to)];
    const pair = `${from} ${to}`;
    if (from === undefined || to === undefined || from === to) {
      refused.push({ line: index + 1, reason: 'ends-missing', text: `${arrow.from} → ${arrow.to}` });
    } else if (!joined.has(pair)) {
      joined.add(pair);
      links.push({ from, to, because: arrow.label });
    }
  }
  return { header: false, columns: [], cards: made, refused, links };
}

/** A guess, easily changed: what nothing leads to is put in, what leads to nothing is what it is for, the rest lies between. */
function lanesOf({ factors, arrows: all }: CausalMap): Map<string, Lane> {
  const arrows = all.filter(({ from, to }) => from !== to);
  const cards = factors.map(({ key }, index): Card => ({
    id: key,
    lane: 'output',
    order: `a${index}`,
    title: '',
    note: '',
  }));
  const links = arrows.map(({ from, to }, index): Link => ({ id: String(index), from, to, because: '' }));
  const depths = depthsOf(cutLinks(graphOf(cards, links), links));
  const deepest = Math.max(0, ...depths.values());
  const led = new Set(links.map(({ to }) => to));
  const leading = new Set(links.map(({ from }) => from));
  return new Map(
    factors.map(({ key }): [string, Lane] => {
      if (!led.has(key) && !leading.has(key)) return [key, 'output'];
      if (!led.has(key)) return [key, 'input'];
      if (!leading.has(key)) return [key, 'impact'];
      return [key, (depths.get(key) ?? 0) * 2 <= deepest ? 'output' : 'outcome'];
    }),
  );
}
