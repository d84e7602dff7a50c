/**
 * Moves sorted values apart as little as possible: neighbours end at least `gap` apart and none before `from`.
 * Values that are pushed together form a block around the mean of their wishes.
 */
export function separate(wishes: readonly number[], gap: number, from = -Infinity): number[] {
  interface Block {
    /** Sum of the wishes, each reduced by its distance to the block's first value. */
    sum: number;
    count: number;
  }
  const blocks: Block[] = [];
  for (const wish of wishes) {
    let block: Block = { sum: wish, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.count + last.count * gap <= block.sum / block.count) {
        break;
      }
      blocks.pop();
      block = { sum: last.sum + block.sum - block.count * last.count * gap, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const values: number[] = [];
  let least = from;
  for (const block of blocks) {
    const start = Math.max(least, block.sum / block.count);
    for (let index = 0; index < block.count; index += 1) {
      values.push(start + index * gap);
    }
    least = start + block.count * gap;
  }
  return values;
}
