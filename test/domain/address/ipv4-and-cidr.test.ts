import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cidrContains,
  cidrContainsAddress,
  cidrOf,
  cidrSize,
  cidrsOverlap,
  firstAddress,
  formatCidr,
  lastAddress,
  parseCidr,
  readCidr,
  subBlockAt,
  subBlockCount,
} from "../../../src/domain/address/cidr.ts";
import { formatIpv4, parseIpv4 } from "../../../src/domain/address/ipv4.ts";

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const cidr = fc.tuple(address, fc.integer({ min: 0, max: 32 })).map(([at, prefix]) => cidrOf(at, prefix));

describe("ipv4", () => {
  it("reads what it writes", () => {
    fc.assert(fc.property(address, (value) => parseIpv4(formatIpv4(value)) === value));
  });

  it.each([
    ["0.0.0.0", 0],
    ["10.0.0.1", 0x0a000001],
    ["192.168.1.254", 0xc0a801fe],
    ["255.255.255.255", 0xffffffff],
  ])("reads %s", (text, value) => {
    expect(parseIpv4(text)).toBe(value);
  });

  it.each([
    "",
    "10.0.0",
    "10.0.0.256",
    "010.0.0.1",
    "10.0.0.1 ",
    "1.2.3.4.5",
    "0x0a.0.0.1",
    "10.0.0.-1",
    "١.0.0.1",
  ])("refuses %j", (text) => {
    expect(parseIpv4(text)).toBeUndefined();
  });

  it("refuses anything that would be written differently", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.]{0,16}$/), (text) => {
        const value = parseIpv4(text);
        return value === undefined || formatIpv4(value) === text;
      }),
    );
  });
});

describe("cidr", () => {
  it("reads what it writes", () => {
    fc.assert(
      fc.property(cidr, (block) => {
        expect(parseCidr(formatCidr(block))).toEqual(block);
      }),
    );
  });

  it("tells set host bits from a malformed text", () => {
    expect(readCidr("10.0.0.1/24")).toEqual({
      problem: "host-bits-set",
      network: { base: 0x0a000000, prefix: 24 },
    });
    for (const text of ["10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/", "10.0.0/8", "/8", "a/8", ""]) {
      expect(readCidr(text)).toEqual({ problem: "malformed" });
      expect(parseCidr(text)).toBeUndefined();
    }
    expect(parseCidr("10.0.0.1/24")).toBeUndefined();
  });

  it("spans from its first to its last address", () => {
    expect(cidrSize({ base: 0, prefix: 0 })).toBe(2 ** 32);
    fc.assert(
      fc.property(cidr, (block) => {
        expect(lastAddress(block) - firstAddress(block) + 1).toBe(cidrSize(block));
        expect(cidrContainsAddress(block, firstAddress(block))).toBe(true);
        expect(cidrContainsAddress(block, lastAddress(block))).toBe(true);
        expect(cidrContainsAddress(block, firstAddress(block) - 1)).toBe(false);
        expect(cidrContainsAddress(block, lastAddress(block) + 1)).toBe(false);
      }),
    );
  });

  it("contains exactly when both ends lie inside, and overlaps exactly when the spans meet", () => {
    const near = fc
      .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 26, max: 32 }))
      .map(([at, prefix]) => cidrOf(at, prefix));
    fc.assert(
      fc.property(near, near, (one, other) => {
        const inside = one.base <= other.base && lastAddress(other) <= lastAddress(one);
        expect(cidrContains(one, other)).toBe(inside);
        expect(cidrsOverlap(one, other)).toBe(
          one.base <= lastAddress(other) && other.base <= lastAddress(one),
        );
      }),
    );
  });

  it("divides into aligned blocks without gap or overlap", () => {
    const vpc = { base: 0x0a000000, prefix: 16 };
    expect(subBlockCount(vpc, 24)).toBe(256);
    expect(subBlockCount(vpc, 8)).toBe(0);
    expect(subBlockAt(vpc, 24, 256)).toBeUndefined();
    expect(subBlockAt(vpc, 24, 0.5)).toBeUndefined();
    fc.assert(
      fc.property(cidr, fc.integer({ min: 0, max: 8 }), fc.nat({ max: 255 }), (block, longer, at) => {
        const prefix = Math.min(32, block.prefix + longer);
        const index = at % subBlockCount(block, prefix);
        const part = subBlockAt(block, prefix, index);
        expect(part).toEqual(cidrOf(block.base + index * 2 ** (32 - prefix), prefix));
        expect(part !== undefined && cidrContains(block, part)).toBe(true);
      }),
    );
  });
});
