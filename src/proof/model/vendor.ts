import type { Dialect } from "../wire/outcome.ts";
import { liesIn, meet, type Range, rangeOf } from "./ranges.ts";

/** Who made a thing: it keeps that vendor's habits whoever works with it. */
export type Vendor = "tencent" | "aliyun";

/** The vendor whose dialect this is. */
export function vendorOf(dialect: Dialect): Vendor {
  return dialect === "aliyun-rpc" ? "aliyun" : "tencent";
}

/** What the vendors' pages say of networks. */
export interface Habits {
  /** How many addresses at either end of a subnet nobody gets. */
  readonly reserved: { readonly first: number; readonly last: number };
  readonly reservedV6: { readonly first: number; readonly last: number };
  readonly subnetMask: { readonly shortest: number; readonly longest: number };
  /** How many ENIs, and addresses on each, the instances that programs run may have. */
  readonly instance: { readonly enis: number; readonly addresses: number; readonly eips: number };
}

/** The first two and the last of Tencent's subnets are kept, the first and the last three of Alibaba's. */
export const habits: Readonly<Record<Vendor, Habits>> = {
  tencent: {
    reserved: { first: 2, last: 1 },
    reservedV6: { first: 2, last: 1 },
    subnetMask: { shortest: 16, longest: 28 },
    instance: { enis: 4, addresses: 10, eips: 2 },
  },
  aliyun: {
    reserved: { first: 1, last: 3 },
    reservedV6: { first: 1, last: 9 },
    subnetMask: { shortest: 16, longest: 29 },
    instance: { enis: 2, addresses: 6, eips: Number.POSITIVE_INFINITY },
  },
};

/** Where the vendors' IPv6 blocks come from, and those that are routed nowhere. */
export const homesOfV6: Readonly<Record<Vendor | "local", string>> = {
  tencent: "2402:4e00::/32",
  aliyun: "2408:4000::/22",
  local: "fd00::/8",
};

function ranges(...texts: readonly string[]): readonly Range[] {
  return texts.map(rangeOf).filter((range) => range !== undefined);
}

const forbiddenAtAliyun = ranges(
  "0.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "224.0.0.0/4",
);

/** Whether a vendor makes networks of a range. */
export function isVpcRange(vendor: Vendor, range: Range): boolean {
  if (range.mask > 28) return false;
  if (vendor === "aliyun") return range.mask >= 8 && !forbiddenAtAliyun.some((other) => meet(other, range));
  const [large, small] = [ranges("10.0.0.0/8", "172.16.0.0/12"), ranges("192.168.0.0/16")];
  return (
    (range.mask >= 12 && large.some((home) => liesIn(range, home))) ||
    (range.mask >= 16 && small.some((home) => liesIn(range, home)))
  );
}
