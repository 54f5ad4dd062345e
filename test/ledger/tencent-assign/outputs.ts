import { expect } from "vitest";
import type { tencentAssign } from "../entries/tencent-assign.ts";
import type { OutputProofs } from "../ledger.ts";
import { byHandExcept, endTasks } from "../places.ts";
import { assignPlace, one } from "./calls.ts";

async function firstGiven(more: object = {}) {
  const { given } = await assignPlace();
  const [ip] = await given({ ...one, ...more });
  return ip;
}

/** What each output field of seed 000 shows. */
export const outputs: OutputProofs<typeof tencentAssign> = {
  async PrivateIpAddressSet() {
    const { given, held } = await assignPlace();
    const before = await held();
    const set = await given({ SecondaryPrivateIpAddressCount: 3 });
    const after = await held();
    const added = after.filter((address) => !before.includes(address));
    expect(new Set(set.map((ip) => ip.PrivateIpAddress))).toEqual(new Set(added));
    expect(set).toHaveLength(3);
  },
  async "PrivateIpAddressSet.PrivateIpAddress"() {
    expect((await firstGiven())?.PrivateIpAddress).toMatch(/^10\.0\.1\.\d{1,3}$/);
  },
  async "PrivateIpAddressSet.Primary"() {
    expect((await firstGiven())?.Primary).toBe(false);
  },
  async "PrivateIpAddressSet.PublicIpAddress"() {
    expect((await firstGiven())?.PublicIpAddress).toBe("");
  },
  async "PrivateIpAddressSet.AddressId"() {
    expect((await firstGiven())?.AddressId).toBe("");
  },
  async "PrivateIpAddressSet.Description"() {
    const { given, idle } = await assignPlace();
    const [PrivateIpAddress = ""] = await idle(1);
    const told = { PrivateIpAddress, Description: "window" };
    expect(await given({ PrivateIpAddresses: [told], ...one })).toMatchObject([told, { Description: "" }]);
  },
  async "PrivateIpAddressSet.IsWanIpBlocked"() {
    expect((await firstGiven())?.IsWanIpBlocked).toBe(false);
  },
  async "PrivateIpAddressSet.State"() {
    expect((await firstGiven())?.State).toBe("AVAILABLE");
    const { cloud, given, show, eniId } = await assignPlace({ tasks: byHandExcept("eni/create-eni") });
    const [ip] = await given(one);
    expect(ip?.State).toBe("PENDING");
    await endTasks(cloud);
    const shown = (await show(eniId))?.PrivateIpAddressSet ?? [];
    const settled = { PrivateIpAddress: ip?.PrivateIpAddress, State: "AVAILABLE" };
    expect(shown).toContainEqual(expect.objectContaining(settled));
  },
  async "PrivateIpAddressSet.QosLevel"() {
    expect((await firstGiven())?.QosLevel).toBe("DEFAULT");
    expect((await firstGiven({ QosLevel: "AU" }))?.QosLevel).toBe("AU");
  },
  async RequestId() {
    const { assign, vpc } = await assignPlace();
    const [first, second] = [await assign(one), await assign(one)];
    expect(first.RequestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(second.RequestId).not.toBe(first.RequestId);
    const told = await vpc.DescribeVpcTaskResult({ TaskId: first.RequestId ?? "" });
    expect(told.Status).toBe("SUCCESS");
    await expect(assign({})).rejects.toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  },
};
