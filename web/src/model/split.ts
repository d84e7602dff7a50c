/** Cutting an amount into whole parts that add up. */

/**
 * `amount` (whole, below 9·10^15) cut in the ratio of `weights` (whole, together at most 9·10^7). Whole parts that
 * add up to exactly `amount`: each gets its share rounded down, and what is left goes one by one to those that were
 * rounded down most, the earlier one first (largest remainder). All parts are 0 when all weights are.
 */
export function splitWhole(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  // amount = quotient · total + rest keeps every product below 2^53.
  const quotient = Math.floor(amount / total);
  const rest = amount - quotient * total;
  const parts = weights.map((weight) => quotient * weight + Math.floor((rest * weight) / total));
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const remainders = weights.map((weight, index) => ({ index, remainder: (rest * weight) % total }));
  remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of remainders) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
