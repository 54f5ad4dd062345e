import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mintMac, randomFrom } from "../../src/domain/chance.ts";

const seeds = fc.oneof(fc.string(), fc.array(fc.maxSafeInteger(), { maxLength: 5 }));
const first = (seed: readonly number[] | string) => {
  const random = randomFrom(seed);
  return Array.from({ length: 4 }, random.nextUint32).join();
};

describe("chance", () => {
  it("repeats itself for the same seed, step by step", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, other] = [randomFrom(seed), randomFrom(seed)];
        const draw = (random: typeof one) => [
          random.uuid(),
          random.hex(9),
          random.below(7),
          random.bytes(5).join(),
        ];
        expect(draw(one)).toEqual(draw(other));
      }),
    );
  });

  it("differs for different seeds, however close", () => {
    const near = [
      "",
      "a",
      "b",
      "ab",
      "ba",
      "a\0",
      [0],
      [0, 0],
      [1],
      [2 ** 32],
      [2 ** 32 + 1],
      [-1],
      [],
      [1, 0],
    ];
    // The empty text and the empty list are the same seed.
    expect(new Set(near.map(first)).size).toBe(near.length - 1);
    expect(new Set(Array.from({ length: 20_000 }, (_, seed) => first([seed]))).size).toBe(20_000);
  });

  it("draws evenly below a number that does not divide 2^32", () => {
    const random = randomFrom("even");
    const counts = new Uint32Array(11);
    for (let turn = 0; turn < 110_000; turn += 1) {
      const drawn = random.below(11);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(36);
  });

  it("discards draws that would favour small numbers", () => {
    const random = randomFrom([1]);
    const n = 3 * 2 ** 30;
    const low = Array.from({ length: 4000 }, () => random.below(n)).filter((drawn) => drawn < 2 ** 30).length;
    // With a bare remainder half would be low; evenly it is a third.
    expect(low).toBeGreaterThan(1200);
    expect(low).toBeLessThan(1470);
    expect(random.below(1)).toBe(0);
    for (const bad of [0, -1, 2 ** 32 + 1, Number.NaN]) expect(() => random.below(bad)).toThrow(RangeError);
  });

  it("flips each bit half of the time", () => {
    const random = randomFrom("bits");
    const ones = new Uint32Array(32);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const word = random.nextUint32();
      for (let bit = 0; bit < 32; bit += 1) ones[bit] = (ones[bit] ?? 0) + ((word >>> bit) & 1);
    }
    for (const count of ones) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it("writes ids in the asked shape", () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 40 }), (seed, length) => {
        const random = randomFrom(seed);
        expect(random.uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
        expect(random.hex(length)).toMatch(new RegExp(`^[\\da-f]{${length}}$`));
        expect(random.text("xyz", length)).toMatch(new RegExp(`^[xyz]{${length}}$`));
        expect(random.bytes(length)).toHaveLength(length);
      }),
    );
  });

  it("completes a MAC address in the case of its prefix", () => {
    const random = randomFrom("mac");
    for (let turn = 0; turn < 50; turn += 1) {
      expect(mintMac(random, "20:90:6F")).toMatch(/^20:90:6F(:[\dA-F]{2}){3}$/);
      expect(mintMac(random, "00:16:3e")).toMatch(/^00:16:3e(:[\da-f]{2}){3}$/);
    }
  });
});
