import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";
import type { Teller } from "../kit/teller.ts";

/** A network with one subnet, a security group, and as many ENIs as are wanted. */
async function furnish(teller: Teller, cidr = "10.0.1.0/24") {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, cidr);
  const groupId = await teller.createGroup(vpcId);
  const make = (name?: string) => teller.createEni({ vpcId, subnetId, groupId }, name);
  const addressesOf = async (eniId: string) =>
    (await teller.describeEni(eniId))?.addresses.map((ip) => ip.address) ?? [];
  return { vpcId, subnetId, groupId, make, addressesOf };
}

// A free ENI may hold all of a small subnet.
const roomy = { cloud: { quotas: [{ quota: "privateIpsPerFreeEni", limit: 100 }] } } as const;

story("an ENI is given addresses by count", async (teller) => {
  const { vpcId, subnetId, make, addressesOf } = await furnish(teller);
  const eniId = await make();
  expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24 - 1);
  const given = await teller.assignCount(vpcId, eniId, 3);
  expect(new Set(given).size).toBe(3);
  const shown = await teller.describeEni(eniId);
  expect(shown?.addresses.filter((ip) => ip.primary)).toHaveLength(1);
  expect(await addressesOf(eniId)).toEqual(expect.arrayContaining([...given]));
  expect(await addressesOf(eniId)).toHaveLength(4);
  expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24 - 4);
});

story("an ENI is given addresses by name, all or none", async (teller) => {
  const { vpcId, make, addressesOf } = await furnish(teller);
  const eniId = await make();
  const [primary = ""] = await addressesOf(eniId);
  const idle = ["10.0.1.21", "10.0.1.22", "10.0.1.23"].filter((address) => address !== primary);
  const [one = "", two = ""] = idle;
  await teller.assignNamed(vpcId, eniId, [one]);
  const before = await addressesOf(eniId);
  expect(before).toContain(one);
  const refused = (addresses: readonly string[]) => refusalOf(teller.assignNamed(vpcId, eniId, addresses));
  const { codes } = teller;
  expect(await refused([two, one])).toBe(codes.addressTaken);
  expect(await refused([two, primary])).toBe(codes.addressTaken);
  expect(await refused([two, "10.0.1.0"])).toBe(codes.addressReserved);
  expect(await refused([two, "10.0.1.255"])).toBe(codes.addressReserved);
  expect(await refused([two, "10.0.2.7"])).toBe(codes.addressOutside);
  expect(await refused([two, two])).toBe(codes.addressTwice);
  expect(await refused([])).toBe(codes.nothingAsked);
  expect(await refusalOf(teller.assignCount(vpcId, eniId, 400))).toBe(codes.tooManyAddresses);
  expect(await refusalOf(teller.assignCount(vpcId, "eni-00000000", 1))).toBe(codes.eniUnknown);
  expect(await addressesOf(eniId)).toEqual(before);
});

story("addresses are freed, and the primary one never", async (teller) => {
  const { vpcId, subnetId, make, addressesOf } = await furnish(teller);
  const eniId = await make();
  const other = await make();
  const [primary = ""] = await addressesOf(eniId);
  const [foreign = ""] = await addressesOf(other);
  const [one = "", two = ""] = await teller.assignCount(vpcId, eniId, 2);
  const { codes } = teller;
  expect(await refusalOf(teller.unassign(vpcId, eniId, [one, primary]))).toBe(codes.addressPrimary);
  expect(await refusalOf(teller.unassign(vpcId, eniId, [one, foreign]))).toBe(codes.addressForeign);
  expect(await addressesOf(eniId)).toHaveLength(3);
  await teller.unassign(vpcId, eniId, [one, two]);
  expect(await addressesOf(eniId)).toEqual([primary]);
  expect(await teller.freeCount(vpcId, subnetId)).toBe(teller.capacityOf24 - 2);
});

story(
  "a freed address rests while others are idle, and is had at once by who names it",
  async (teller) => {
    const { vpcId, make, addressesOf } = await furnish(teller, "10.0.1.0/28");
    const eniId = await make();
    const [freed = ""] = await teller.assignCount(vpcId, eniId, 1);
    await teller.unassign(vpcId, eniId, [freed]);
    // The subnet has some ten others: each is drawn before the one that rests.
    const others = await teller.assignCount(vpcId, eniId, 8);
    expect(others).not.toContain(freed);
    await teller.assignNamed(vpcId, eniId, [freed]);
    await teller.unassign(vpcId, eniId, [freed]);
    const left = await teller.freeCount(vpcId, (await teller.describeEni(eniId))?.subnetId ?? "");
    // Only when no other is left is it drawn again.
    expect(await teller.assignCount(vpcId, eniId, left)).toContain(freed);
    expect(await refusalOf(teller.assignCount(vpcId, eniId, 1))).toBe(teller.codes.exhausted);
    expect(new Set(await addressesOf(eniId)).size).toBe(left + 9);
  },
  roomy,
);

story(
  "a subnet that is full says so, and the call took nothing",
  async (teller) => {
    const { vpcId, subnetId, make, addressesOf } = await furnish(teller, "10.0.1.0/28");
    const eniId = await make();
    const free = await teller.freeCount(vpcId, subnetId);
    expect(await refusalOf(teller.assignCount(vpcId, eniId, free + 1))).toBe(teller.codes.exhausted);
    expect(await addressesOf(eniId)).toHaveLength(1);
    await teller.assignCount(vpcId, eniId, free);
    expect(await teller.freeCount(vpcId, subnetId)).toBe(0);
    expect(await refusalOf(make())).toBe(teller.codes.exhausted);
  },
  roomy,
);

story(
  "a hundred at once are handed every address exactly once, and then the end of them",
  async (teller) => {
    const { vpcId, subnetId, make, addressesOf } = await furnish(teller, "10.0.1.0/26");
    const enis = [await make(), await make(), await make(), await make()];
    const free = await teller.freeCount(vpcId, subnetId);
    const calls = Array.from({ length: 100 }, (_, turn) =>
      teller.assignCount(vpcId, enis[turn % 4] ?? "", 1),
    );
    const ends = await Promise.allSettled(calls);
    const refused = ends.filter((end) => end.status === "rejected");
    expect(ends.length - refused.length).toBe(free);
    for (const end of refused) expect((end.reason as { code?: unknown }).code).toBe(teller.codes.exhausted);
    const held = (await Promise.all(enis.map(addressesOf))).flat();
    expect(held).toHaveLength(free + 4);
    expect(new Set(held).size).toBe(free + 4);
    expect(await teller.freeCount(vpcId, subnetId)).toBe(0);
  },
  roomy,
);

story(
  "the same with releases in between: what is counted is always what is held",
  async (teller) => {
    const { vpcId, subnetId, make, addressesOf } = await furnish(teller, "10.0.1.0/27");
    const enis = [await make(), await make(), await make(), await make()];
    const capacity = (await teller.freeCount(vpcId, subnetId)) + 4;
    const { codes } = teller;
    const worker = async (turn: number) => {
      const eniId = enis[turn % 4] ?? "";
      for (let round = 0; round < 4; round += 1) {
        const end = await teller
          .assignCount(vpcId, eniId, 1)
          .catch((error: { code?: unknown }) => error.code);
        if (!Array.isArray(end)) {
          expect(end).toBe(codes.exhausted);
          continue;
        }
        const [mine] = end as string[];
        if (turn % 2 === 0 && mine !== undefined) {
          // v2 cannot tell two of its own calls apart, so another worker may have freed it first.
          await teller.unassign(vpcId, eniId, [mine]).catch((error: { code?: unknown }) => {
            expect(teller.dialect).toBe("qcloud-v2");
            expect(error.code).toBe(codes.addressForeign);
          });
        }
      }
    };
    await Promise.all(Array.from({ length: 25 }, (_, turn) => worker(turn)));
    const held = (await Promise.all(enis.map(addressesOf))).flat();
    expect(new Set(held).size).toBe(held.length);
    expect(await teller.freeCount(vpcId, subnetId)).toBe(capacity - held.length);
  },
  roomy,
);
