import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";

const limit = 7;

/** The codes with which calls were refused. */
function refusals(results: readonly PromiseSettledResult<unknown>[]): Set<string> {
  const refused = results.filter((one) => one.status === "rejected");
  return new Set(refused.map((one) => (one.reason as { code: string }).code));
}

story("fifty bind one EIP at once, and exactly one wins", async (teller) => {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const place = { vpcId, subnetId, groupId: await teller.createGroup(vpcId) };
  const enis = await Promise.all(Array.from({ length: 10 }, () => teller.createEni(place)));
  const addresses = await Promise.all(
    enis.map(async (eniId) => (await teller.describeEni(eniId))?.addresses[0]?.address ?? ""),
  );
  const eipId = await teller.allocateEip();
  const attempts = Array.from({ length: 50 }, (_, at) =>
    teller.bindToEni(eipId, enis[at % 10] ?? "", addresses[at % 10] ?? ""),
  );
  const results = await Promise.allSettled(attempts);
  const winners = results.flatMap((one, at) => (one.status === "fulfilled" ? [at % 10] : []));
  expect(winners).toHaveLength(1);
  expect(refusals(results)).toEqual(new Set([teller.eipCodes.eipBoundToBind]));
  const [winner = -1] = winners;
  const eip = await teller.eipOf(eipId);
  expect(eip).toMatchObject({ boundTo: enis[winner], privateAddress: addresses[winner] });
  const shown = await Promise.all(enis.map((eniId) => teller.describeEni(eniId)));
  const carried = shown.flatMap((eni) => eni?.addresses.map((ip) => ip.publicAddress) ?? []);
  expect(carried.filter((address) => address !== undefined)).toEqual([eip?.address]);
});

story(
  "forty allocate at once, and the region's quota holds (P4)",
  async (teller) => {
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => teller.allocateEip()));
    const made = results.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(made).toHaveLength(limit);
    expect(refusals(results)).toEqual(new Set([teller.eipCodes.regionFull]));
    const eips = await teller.eips();
    expect(eips.map((eip) => eip.id).toSorted()).toEqual(made.toSorted());
    expect(new Set(eips.map((eip) => eip.address)).size).toBe(limit);
    await teller.releaseEip(made[0] ?? "");
    await teller.allocateEip();
    expect(await refusalOf(teller.allocateEip())).toBe(teller.eipCodes.regionFull);
  },
  { cloud: { quotas: [{ quota: "eipsPerRegion", limit }] } },
);
