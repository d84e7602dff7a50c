import { describe, expect, it } from 'vitest';
import { previewMap, readCausalMap } from './causalMap';
import { parseGml } from './gml';

const GML = `Creator "somebody"
# Wirkungen im Hafen
graph [
  directed 1
  node [ id 1 label "Stellen f&#252;r
    Lotsinnen" graphics [ x 10.5 y 2 ] ]
  node [ id 2 label "Besuche &amp; Briefe" ]
  node [ id 3 label "Vertrauen" ]
  node [ id 4 label "" ]
  node [ id 5 label "Gesund aufwachsen" ]
  edge [ source 1 target 2 label "jemand hingeht" ]
  edge [ source 2 target 3 ]
  edge [ source 3 target 5 ]
  edge [ source 3 target 2 ]
  edge [ source 3 target 9 ]
]`;

const PRSM = JSON.stringify({
  version: '2.0',
  nodes: [
    {
      id: 'a',
      label: 'Früh\nhelfen',
      note: { ops: [{ insert: 'Seit 2019' }, { insert: { image: 'data:' } }, { insert: '\n' }] },
    },
    { id: 'b', label: 'Ruhe' },
  ],
  edges: [{ from: 'a', to: 'b', label: '' }, { from: 'b', to: 'b' }, 7],
});

function told(text: string) {
  const map = readCausalMap(text);
  if (!map) return undefined;
  const { cards, links, refused } = previewMap(map);
  return {
    cards: cards.map(({ card }) => `${card.lane}: ${card.title}${card.note === undefined ? '' : ` (${card.note})`}`),
    links: links?.map(({ from, to, because }) => `${from}-${to} ${because}`),
    refused: refused.map(({ line, reason, text: words }) => `${line} ${reason} ${words}`),
  };
}

describe('a causal map', () => {
  it('in GML becomes cards by where they stand in the chain, and links with their words', () => {
    expect(told(GML)).toEqual({
      cards: [
        'input: Stellen für Lotsinnen',
        'output: Besuche & Briefe',
        'outcome: Vertrauen',
        'impact: Gesund aufwachsen',
      ],
      links: ['0-1 jemand hingeht', '1-2 ', '2-3 ', '2-1 '],
      refused: ['4 title-missing 4', '5 ends-missing 3 → 9'],
    });
  });

  it('of PRSM keeps the notes, and tells of arrows that end nowhere', () => {
    expect(told(PRSM)).toEqual({
      cards: ['input: Früh helfen (Seit 2019)', 'impact: Ruhe'],
      links: ['0-1 '],
      refused: ['2 ends-missing b → b', '3 ends-missing  → '],
    });
  });

  it('is not seen in anything else, and broken files are none', () => {
    for (const text of ['', 'Eine Liste\nmit graph [ darin', '{"nodes": 1}', '{', '[]', '{"nodes": [], "edges": {}}'])
      expect(told(text), text).toBeUndefined();
    expect(parseGml('graph [ node [ id 1 ]')).toBeUndefined();
    expect(parseGml('graph [ node 1 ] ]')).toBeUndefined();
    expect(parseGml('graph [ "node" 1 ]')).toBeUndefined();
    expect(parseGml('graph [ x '.repeat(100_000))).toBeUndefined();
  });

  it('of thousands of factors in one chain is read', () => {
    const nodes = Array.from({ length: 6_000 }, (_, id) => ({ id, label: `F ${id}` }));
    const edges = nodes.slice(1).map(({ id }) => ({ from: id - 1, to: id }));
    const preview = previewMap(readCausalMap(JSON.stringify({ nodes, edges })) ?? { factors: [], arrows: [] }, 5_000);
    expect(preview.cards).toHaveLength(5_000);
    expect(preview.refused.filter(({ reason }) => reason === 'too-many-cards')).toHaveLength(1_000);
    expect(preview.links).toHaveLength(4_999);
  });
});
