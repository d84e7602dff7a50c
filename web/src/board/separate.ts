/**
 * Moves sorted values apart as little as possible: neighbours end at least `gap` apart and none before `from`.
 * Values that are pushed together form a block around the mean of their wishes. `gap` may differ: it is asked with the
 * index of the later neighbour.
 */
export function separate(wishes: readonly number[], gap: (index: number) => number, from = -Infinity): number[] {
  // With the gaps taken out, what is left is the nearest sequence that never falls: pool neighbours that do.
  interface Block {
    sum: number;
    count: number;
  }
  const blocks: Block[] = [];
  const offsets: number[] = [];
  wishes.forEach((wish, index) => {
    const offset = (offsets.at(-1) ?? 0) + (index === 0 ? 0 : gap(index));
    offsets.push(offset);
    let block: Block = { sum: wish - offset, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.count <= block.sum / block.count) {
        break;
      }
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const values: number[] = [];
  for (const block of blocks) {
    const level = Math.max(from, block.sum / block.count);
    for (let index = 0; index < block.count; index += 1) {
      values.push(level + (offsets[values.length] ?? 0));
    }
  }
  return values;
}
