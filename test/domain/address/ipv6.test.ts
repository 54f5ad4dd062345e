import { isIPv6 } from "node:net";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cidr6Contains,
  cidr6ContainsAddress,
  cidrs6Overlap,
  formatCidr6,
  formatIpv6,
  lastAddress6,
  parseCidr6,
  parseIpv6,
  randomAddressIn,
  subnetOf,
} from "../../../src/domain/address/ipv6.ts";
import { randomFrom } from "../../../src/domain/chance.ts";

const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
const groups = fc.array(group, { minLength: 8, maxLength: 8 });

function valueOf(parts: readonly number[]): bigint {
  return parts.reduce((address, part) => (address << 16n) | BigInt(part), 0n);
}

describe("ipv6", () => {
  it("reads what it writes, and the long form", () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const value = valueOf(parts);
        expect(parseIpv6(parts.map((part) => part.toString(16)).join(":"))).toBe(value);
        expect(parseIpv6(formatIpv6(value))).toBe(value);
      }),
    );
  });

  it("writes what the platform's URL parser writes", () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const value = valueOf(parts);
        fc.pre(value >> 32n !== 0xffffn);
        expect(`[${formatIpv6(value)}]`).toBe(new URL(`http://[${formatIpv6(value)}]/`).hostname);
      }),
    );
  });

  it.each([
    ["::", "::"],
    ["::1", "::1"],
    ["2001:DB8:0:0:0:0:2:1", "2001:db8::2:1"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["2001:0:0:1:0:0:0:1", "2001:0:0:1::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["::ffff:10.0.0.1", "::ffff:10.0.0.1"],
    ["::ffff:0a00:0001", "::ffff:10.0.0.1"],
    ["64:ff9b::192.0.2.33", "64:ff9b::c000:221"],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"],
  ])("writes %s as %s", (text, canonical) => {
    expect(formatIpv6(parseIpv6(text) ?? -1n)).toBe(canonical);
  });

  it("accepts exactly what the platform accepts", () => {
    const nearly = fc.array(fc.constantFrom("0", "1", "ab", "ffff", ":", "::", ".", "1.2.3.4"), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(nearly, (parts) => {
        const text = parts.join("");
        expect(parseIpv6(text) !== undefined).toBe(isIPv6(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("ipv6 blocks", () => {
  const vpc = { base: 0x2402_4e00_1000_0000n << 64n, prefix: 56 };

  it("reads what it writes and refuses host bits", () => {
    expect(formatCidr6(vpc)).toBe("2402:4e00:1000::/56");
    expect(parseCidr6("2402:4e00:1000::/56")).toEqual(vpc);
    for (const text of ["2402:4e00:1000::1/56", "::/129", "::", "::/", "::/064", "10.0.0.0/8"]) {
      expect(parseCidr6(text)).toBeUndefined();
    }
  });

  it("holds 256 subnets that never meet", () => {
    const subnets = Array.from({ length: 256 }, (_, index) => subnetOf(vpc, index) ?? vpc);
    expect(new Set(subnets.map(formatCidr6)).size).toBe(256);
    for (const subnet of subnets) {
      expect(subnet.prefix).toBe(64);
      expect(cidr6Contains(vpc, subnet)).toBe(true);
      expect(cidrs6Overlap(subnet, vpc)).toBe(true);
    }
    expect(cidrs6Overlap(subnets[0] ?? vpc, subnets[1] ?? vpc)).toBe(false);
    expect(formatCidr6(subnets[255] ?? vpc)).toBe("2402:4e00:1000:ff::/64");
    for (const index of [-1, 256, 0.5]) expect(subnetOf(vpc, index)).toBeUndefined();
    expect(subnetOf({ base: 0n, prefix: 80 }, 0)).toBeUndefined();
  });

  it("draws addresses inside the block, with the network untouched", () => {
    const random = randomFrom("interface ids");
    const drawn = Array.from({ length: 500 }, () =>
      randomAddressIn({ ...vpc, prefix: 64 }, random.nextUint32),
    );
    expect(new Set(drawn).size).toBe(500);
    for (const address of drawn) expect(cidr6ContainsAddress({ ...vpc, prefix: 64 }, address)).toBe(true);
    expect(randomAddressIn({ base: 5n, prefix: 128 }, random.nextUint32)).toBe(5n);
    expect(randomAddressIn(vpc, () => 0xffffffff)).toBe(lastAddress6(vpc));
  });
});
