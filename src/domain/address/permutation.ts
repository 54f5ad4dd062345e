const goldenRatio = 0x9e3779b9;
// Six rounds: with four, halves of few bits keep visible structure.
const lastRound = 6;

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * Where a position lands when 0..size-1 is shuffled by a seed; each seed gives one bijection.
 *
 * A Feistel network over the smallest power of two that holds `size`, walked until it lands inside: fewer
 * than two walks on average. `size` may be up to 2^32, and `seed` any integer.
 */
export function permute(index: number, size: number, seed: number): number {
  if (size < 2) return 0;
  const bits = 32 - Math.clz32(size - 1);
  const lowBits = bits >>> 1;
  const lowMask = (1 << lowBits) - 1;
  const highMask = (1 << (bits - lowBits)) - 1;
  const key = mix((seed | 0) + Math.imul(Math.floor(seed / 2 ** 32) | 0, goldenRatio));
  let value = index;
  do {
    let high = value >>> lowBits;
    let low = value & lowMask;
    for (let round = 1; round < lastRound; round += 2) {
      high ^= mix(low + Math.imul(key + round, goldenRatio)) & highMask;
      low ^= mix(high + Math.imul(key + round + 1, goldenRatio)) & lowMask;
    }
    value = ((high << lowBits) | low) >>> 0;
  } while (value >= size);
  return value;
}
