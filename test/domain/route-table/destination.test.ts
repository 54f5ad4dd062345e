import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIpv4 } from "../../../src/domain/address/ipv4.ts";
import { formatCidr, cidrOf } from "../../../src/domain/address/cidr.ts";
import {
  type Destination,
  destinationsOverlap,
  liesWithin,
  readDestination,
} from "../../../src/domain/route-table/destination.ts";

function read(text: string): Destination {
  const destination = readDestination(text);
  if (destination === undefined) throw new Error(`${text} is no destination`);
  return destination;
}

const block = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => formatCidr(cidrOf(address, prefix)));

describe("readDestination", () => {
  test("reads both families, IPv6 in its canonical form", () => {
    expect(read("0.0.0.0/0")).toMatchObject({ family: 4, text: "0.0.0.0/0" });
    expect(read("2001:DB8:0:0::/32")).toMatchObject({ family: 6, text: "2001:db8::/32" });
  });

  test.each(["", "8.8.8.8", "8.8.8.8/8", "8.0.0.0/33", "2001:db8::1/32", "everywhere"])(
    "refuses %s",
    (text) => {
      expect(readDestination(text)).toBeUndefined();
    },
  );
});

describe("liesWithin and destinationsOverlap", () => {
  test("families never meet", () => {
    expect(liesWithin(read("0.0.0.0/0"), read("::/0"))).toBe(false);
    expect(liesWithin(read("::/0"), read("10.0.0.0/8"))).toBe(false);
    expect(destinationsOverlap(read("0.0.0.0/0"), read("::/0"))).toBe(false);
  });

  test("IPv6 blocks lie in and overlap as IPv4 ones do", () => {
    expect(liesWithin(read("2001:db8::/32"), read("2001:db8:1::/48"))).toBe(true);
    expect(liesWithin(read("2001:db8:1::/48"), read("2001:db8::/32"))).toBe(false);
    expect(destinationsOverlap(read("2001:db8:1::/48"), read("2001:db8::/32"))).toBe(true);
    expect(destinationsOverlap(read("2001:db8::/32"), read("2001:db9::/32"))).toBe(false);
  });

  test("two blocks overlap exactly when one lies in the other", () => {
    fc.assert(
      fc.property(block, block, (one, other) => {
        const [a, b] = [read(one), read(other)];
        expect(destinationsOverlap(a, b)).toBe(liesWithin(a, b) || liesWithin(b, a));
      }),
    );
  });

  test("an address lies in a block exactly when its masked form is the block", () => {
    const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(address, address, fc.integer({ min: 0, max: 32 }), (one, other, prefix) => {
        const home = read(formatCidr(cidrOf(one, prefix)));
        const same = formatCidr(cidrOf(other, prefix)) === home.text;
        expect(liesWithin(home, read(`${formatIpv4(other)}/32`))).toBe(same);
      }),
    );
  });
});
