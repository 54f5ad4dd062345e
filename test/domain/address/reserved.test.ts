import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cidrOf, cidrSize, parseCidr } from "../../../src/domain/address/cidr.ts";
import { formatIpv4, parseIpv4 } from "../../../src/domain/address/ipv4.ts";
import { parseCidr6, parseIpv6 } from "../../../src/domain/address/ipv6.ts";
import {
  gatewayOf,
  isReserved,
  isReserved6,
  usableAt,
  usableCount,
} from "../../../src/domain/address/reserved.ts";

const tencent = { first: 2, last: 1, gatewayIndex: 1 };
const alibaba = { first: 1, last: 3, gatewayIndex: -3 };
const block = (text: string) => parseCidr(text) ?? { base: -1, prefix: 32 };
const address = (text: string) => parseIpv4(text) ?? -1;

describe("reserved addresses", () => {
  it.each([
    ["tencent", tencent, "172.16.0.0/24", 253, "172.16.0.1", "172.16.0.2", "172.16.0.254"],
    ["tencent", tencent, "10.0.0.0/28", 13, "10.0.0.1", "10.0.0.2", "10.0.0.14"],
    ["alibaba", alibaba, "192.168.5.0/24", 252, "192.168.5.253", "192.168.5.1", "192.168.5.252"],
    ["alibaba", alibaba, "192.168.5.0/29", 4, "192.168.5.5", "192.168.5.1", "192.168.5.4"],
  ])("follows %s", (_, rule, text, count, gateway, lowest, highest) => {
    const cidr = block(text);
    expect(usableCount(cidr, rule)).toBe(count);
    expect(formatIpv4(gatewayOf(cidr, rule))).toBe(gateway);
    expect(isReserved(cidr, rule, address(gateway))).toBe(true);
    expect(usableAt(cidr, rule, 0)).toBe(address(lowest));
    expect(usableAt(cidr, rule, count - 1)).toBe(address(highest));
    expect(usableAt(cidr, rule, count)).toBeUndefined();
    expect(usableAt(cidr, rule, -1)).toBeUndefined();
  });

  it("never leaves a negative count and calls nothing outside reserved", () => {
    const tiny = block("10.0.0.0/31");
    expect(usableCount(tiny, tencent)).toBe(0);
    expect(usableAt(tiny, tencent, 0)).toBeUndefined();
    expect(isReserved(block("10.0.0.0/24"), tencent, address("10.0.1.0"))).toBe(false);
  });

  it("parts every address of a subnet into reserved and usable", () => {
    const rule = fc.record({ first: fc.nat({ max: 4 }), last: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 25, max: 32 }), rule, (at, prefix, reserved) => {
        const cidr = cidrOf(at, prefix);
        let usable = 0;
        for (let offset = 0; offset < cidrSize(cidr); offset += 1) {
          if (isReserved(cidr, reserved, cidr.base + offset)) continue;
          expect(usableAt(cidr, reserved, usable)).toBe(cidr.base + offset);
          usable += 1;
        }
        expect(usableAt(cidr, reserved, usable)).toBeUndefined();
        expect(usable).toBe(usableCount(cidr, reserved));
      }),
    );
  });

  it("covers the ends of an IPv6 subnet", () => {
    const subnet = parseCidr6("2001:db8::/64") ?? { base: 0n, prefix: 0 };
    const rule = { first: 1, last: 9 };
    const reserved = (text: string) => isReserved6(subnet, rule, parseIpv6(text) ?? -1n);
    expect(reserved("2001:db8::")).toBe(true);
    expect(reserved("2001:db8::1")).toBe(false);
    expect(reserved("2001:db8::ffff:ffff:ffff:fff6")).toBe(false);
    expect(reserved("2001:db8::ffff:ffff:ffff:fff7")).toBe(true);
    expect(reserved("2001:db9::")).toBe(false);
  });
});
