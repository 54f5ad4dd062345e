import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { permute } from "../../../src/domain/address/permutation.ts";

function shuffled(size: number, seed: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => permute(index, size, seed));
}

function reachesAll(size: number, seed: number): boolean {
  const seen = new Uint8Array(size);
  let count = 0;
  for (let index = 0; index < size; index += 1) {
    const place = permute(index, size, seed);
    if (place < size && seen[place] === 0) count += 1;
    seen[place] = 1;
  }
  return count === size;
}

describe("permute", () => {
  it("reaches every place once, for any size and seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.maxSafeInteger(), (size, seed) =>
        reachesAll(size, seed),
      ),
    );
  });

  it.each([1, 2, 3, 13, 253, 65_533, 2 ** 20 - 3, 2 ** 20 + 1])("reaches every place of %i", (size) => {
    expect(reachesAll(size, 7)).toBe(true);
  });

  it("stays inside sizes up to the whole IPv4 space", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2 ** 32 }),
        fc.nat(),
        fc.double({ min: 0, max: 0.999 }),
        (size, seed, at) => {
          const index = Math.floor(size * at);
          const place = permute(index, size, seed);
          expect(Number.isInteger(place) && place >= 0 && place < size).toBe(true);
          expect(permute(index, size, seed)).toBe(place);
        },
      ),
    );
  });

  it("does not keep neighbours together", () => {
    for (const seed of [0, 1, 2, 99, 2 ** 40]) {
      const places = shuffled(65_533, seed);
      const neighbours = places.filter(
        (place, index) => Math.abs(place - (places[index - 1] ?? -9)) <= 1,
      ).length;
      // A true shuffle keeps about two.
      expect(neighbours).toBeLessThan(12);
    }
  });

  it("spreads the first places drawn over the whole range", () => {
    const size = 65_533;
    const buckets = new Uint32Array(64);
    for (let index = 0; index < 6400; index += 1) {
      const bucket = Math.floor((permute(index, size, 5) * 64) / size);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    const chiSquare = buckets.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    // 63 degrees of freedom: above 113 once in ten thousand.
    expect(chiSquare).toBeLessThan(113);
  });

  it("sends the first place everywhere as the seed changes", () => {
    const first = new Set(Array.from({ length: 2000 }, (_, seed) => permute(0, 13, seed)));
    expect(first.size).toBe(13);
    const samePlace = Array.from({ length: 5000 }, (_, seed) => permute(100, 65_533, seed));
    expect(new Set(samePlace).size).toBeGreaterThan(4700);
  });

  it("takes less than half a microsecond", () => {
    const turns = 500_000;
    const timeOf = (size: number) => {
      let sum = 0;
      const startMs = performance.now();
      for (let index = 0; index < turns; index += 1) sum += permute(index % size, size, 3);
      const nsEach = ((performance.now() - startMs) * 1e6) / turns;
      expect(sum).toBeGreaterThan(0);
      return nsEach;
    };
    for (const size of [253, 65_533, 2 ** 24 - 3]) {
      timeOf(size);
      expect(Math.min(timeOf(size), timeOf(size), timeOf(size))).toBeLessThan(500);
    }
  });
});
