import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cidrsOverlap, parseCidr } from "../../src/domain/address/cidr.ts";
import { isInside } from "../../src/operations/eip/public-addresses.ts";
import type { CloudOptions } from "../../src/server/index.ts";
import { eipPlace } from "./aliyun-place.ts";
import { poolPlace } from "./pool-place.ts";

// 64 addresses, of which the first and last are nobody's.
const publicCidrs = ["203.0.113.0/26"];
const usable = 62;

// EIPs come and go more often than what they come from.
const often = ["eip", "pooled", "named", "release"];
const seldom = ["segment", "endSegment", "transform", "pool", "block", "dropBlock", "endPool"];

const step = fc.record({
  what: fc.constantFrom(...often, ...often, ...seldom),
  which: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Row = Record<string, unknown>;

function textOf(row: Row | undefined, name: string, fallback = ""): string {
  const value = row?.[name];
  return typeof value === "string" ? value : fallback;
}

/** A cloud with few addresses, and calls on whatever is there: any of them may be refused. */
async function crowd(options: CloudOptions) {
  const place = await eipPlace({ publicCidrs, ...options });
  const pools = poolPlace(place);
  const segments = async () => {
    const { EipSegments } = await place.vpc("DescribeEipSegment", { PageSize: 50 });
    return (EipSegments as { EipSegment: Row[] }).EipSegment;
  };
  const eips = () => place.list({ PageSize: 100 });
  const some = <T>(all: readonly T[], which: number) => all[which % Math.max(all.length, 1)];
  const aPool = async (which: number) => (some(await pools.ids({}), which) ?? "pippool-0") as string;
  const aSegment = async (which: number) => some(await segments(), which)?.["InstanceId"] ?? "eipsg-0";
  const calls: Record<string, (which: number) => Promise<unknown>> = {
    eip: () => place.eip(),
    pooled: async (which) => place.eip({ PublicIpAddressPoolId: await aPool(which) }),
    named: async (which) =>
      place.eip({ PublicIpAddressPoolId: await aPool(which), IpAddress: `203.0.113.${which % 64}` }),
    release: async (which) => {
      const AllocationId = some(await eips(), which)?.["AllocationId"] ?? "eip-0";
      return place.vpc("ReleaseEipAddress", { AllocationId });
    },
    segment: () => place.vpc("AllocateEipSegmentAddress", { EipMask: "28" }),
    endSegment: async (which) =>
      place.vpc("ReleaseEipSegmentAddress", { SegmentInstanceId: await aSegment(which) }),
    transform: async (which) =>
      place.vpc("TransformEipSegmentToPublicIpAddressPool", { InstanceId: await aSegment(which) }),
    pool: () => pools.make(),
    block: async (which) => pools.add(await aPool(which), which % 2 === 0 ? 28 : 27),
    dropBlock: async (which) => {
      const pool = await aPool(which);
      return pools.drop(pool, textOf(some(await pools.blocks(pool), which), "CidrBlock", "203.0.113.0/28"));
    },
    endPool: async (which) => pools.remove(await aPool(which)),
  };
  return { place, pools, segments, eips, calls };
}

/** Calls may be refused for a reason, and never fail without one. */
async function take(calls: Record<string, (which: number) => Promise<unknown>>, { what, which }: Step) {
  try {
    await calls[what]?.(which);
  } catch (error) {
    expect((error as { code?: string }).code, what).not.toMatch(
      /^(?:InternalError|ServiceUnavailable|undefined)$/,
    );
  }
}

async function requireOwned({ pools, segments, eips }: Awaited<ReturnType<typeof crowd>>): Promise<void> {
  const all = await eips();
  const addresses = all.map((eip) => textOf(eip, "IpAddress"));
  expect(new Set(addresses).size).toBe(addresses.length);
  const homes = new Map<string, string[]>();
  for (const segment of await segments())
    homes.set(textOf(segment, "InstanceId"), [textOf(segment, "Segment")]);
  for (const pool of (await pools.ids({})).map(String)) {
    const blocks = await pools.blocks(pool);
    homes.set(
      pool,
      blocks.map((block) => textOf(block, "CidrBlock")),
    );
    const own = all.filter((eip) => eip["PublicIpAddressPoolId"] === pool);
    expect(await pools.show(pool)).toMatchObject({ UsedIpNum: own.length });
  }
  const kept = [...homes.values()].flat();
  const ranges = kept.map((one) => parseCidr(one) ?? { base: 0, prefix: 0 });
  for (const [at, one] of ranges.entries()) {
    expect(
      ranges.slice(at + 1).some((other) => cidrsOverlap(one, other)),
      kept.join(" "),
    ).toBe(false);
  }
  for (const eip of all) {
    const holder = textOf(eip, "PublicIpAddressPoolId") + textOf(eip, "SegmentInstanceId");
    const address = textOf(eip, "IpAddress");
    const inside = (holder === "" ? kept : (homes.get(holder) ?? [])).some((one) => isInside(one, address));
    expect(inside, `${address} of ${holder}`).toBe(holder !== "");
  }
}

/** When all is given back, every address can be had again, and each once. */
async function requireNoneLost({ place, pools, segments, eips }: Awaited<ReturnType<typeof crowd>>) {
  for (const segment of await segments()) {
    await place.vpc("ReleaseEipSegmentAddress", { SegmentInstanceId: segment["InstanceId"] });
  }
  for (const eip of await eips()) await place.vpc("ReleaseEipAddress", { AllocationId: eip["AllocationId"] });
  for (const pool of await pools.ids({})) await pools.remove(String(pool));
  const drawn = new Set<string>();
  for (let count = 0; count < usable; count += 1) drawn.add((await place.eip()).address);
  expect(drawn.size).toBe(usable);
  await expect(place.eip()).rejects.toMatchObject({ code: "OperationFailed.InsufficientEIP" });
}

async function live(steps: readonly Step[], options: CloudOptions = {}): Promise<void> {
  const world = await crowd(options);
  try {
    for (const [at, one] of steps.entries()) {
      await take(world.calls, one);
      if (at % 5 === 4) await requireOwned(world);
    }
    await requireOwned(world);
    await requireNoneLost(world);
  } finally {
    await world.place.cloud.close();
  }
}

test("no address has two owners or none, whatever is called", async () => {
  const steps = fc.array(step, { minLength: 10, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(steps, (some) => live(some)),
    { numRuns: 12, seed: 20260801 },
  );
}, 60_000);

test("the same on disk, all at once", async () => {
  const data = mkdtempSync(join(tmpdir(), "vpcd-owners-"));
  const world = await crowd({ data });
  try {
    const [steps = []] = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 7 });
    await Promise.all(["pool", "segment", "pool"].map((what) => take(world.calls, { what, which: 0 })));
    for (let at = 0; at < steps.length; at += 12) {
      await Promise.all(steps.slice(at, at + 12).map((one) => take(world.calls, one)));
      await requireOwned(world);
    }
    await requireNoneLost(world);
  } finally {
    await world.place.cloud.close();
    rmSync(data, { recursive: true, force: true });
  }
}, 60_000);
