import { expect } from "vitest";
import type { tencentCreate } from "../entries/tencent-create.ts";
import { makeGroup, runInstance } from "../instances.ts";
import type { OutputProofs } from "../ledger.ts";
import { byHandExcept, endTasks } from "../places.ts";
import { addressOutputs } from "./address-outputs.ts";
import { attachmentOutputs, beijing } from "./attachment-outputs.ts";
import { createdIn, createPlace, tag } from "./calls.ts";

/** What each output field of seed 002 shows. */
export const outputs: OutputProofs<typeof tencentCreate> = {
  ...addressOutputs,
  ...attachmentOutputs,
  async NetworkInterface() {
    const { made, show } = await createdIn({ Tags: [tag("city")] });
    expect(await show(made.NetworkInterfaceId ?? "")).toEqual(made);
  },
  async "NetworkInterface.NetworkInterfaceId"() {
    const { made } = await createdIn();
    expect(made.NetworkInterfaceId).toMatch(/^eni-[0-9a-z]{8}$/);
  },
  async "NetworkInterface.NetworkInterfaceName"() {
    const { made } = await createdIn({ NetworkInterfaceName: "porch" });
    expect(made.NetworkInterfaceName).toBe("porch");
  },
  async "NetworkInterface.NetworkInterfaceDescription"() {
    const { made, eni } = await createdIn({ NetworkInterfaceDescription: "at the front" });
    expect(made.NetworkInterfaceDescription).toBe("at the front");
    expect((await eni()).NetworkInterfaceDescription).toBe("");
  },
  async "NetworkInterface.SubnetId"() {
    const { made, SubnetId } = await createdIn();
    expect(made.SubnetId).toBe(SubnetId);
  },
  async "NetworkInterface.VpcId"() {
    const { made, VpcId } = await createdIn();
    expect(made.VpcId).toBe(VpcId);
  },
  async "NetworkInterface.GroupSet"() {
    const { eni, ...home } = await createPlace();
    const SecurityGroupIds = [await makeGroup(home), await makeGroup(home)].toReversed();
    expect((await eni({ SecurityGroupIds })).GroupSet).toEqual(SecurityGroupIds);
    expect((await eni()).GroupSet).toEqual([]);
  },
  async "NetworkInterface.Primary"() {
    const { made, ...home } = await createdIn();
    expect(made.Primary).toBe(false);
    await runInstance(home);
    const { NetworkInterfaceSet } = await home.vpc.DescribeNetworkInterfaces({});
    expect(NetworkInterfaceSet?.map((eni) => eni.Primary).toSorted()).toEqual([false, true]);
  },
  async "NetworkInterface.MacAddress"() {
    const { made, eni } = await createdIn();
    expect(made.MacAddress).toMatch(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
    expect((await eni()).MacAddress).not.toBe(made.MacAddress);
  },
  async "NetworkInterface.State"() {
    expect((await createdIn()).made.State).toBe("AVAILABLE");
    const { cloud, made, show } = await createdIn({}, { tasks: byHandExcept() });
    expect(made.State).toBe("PENDING");
    await endTasks(cloud);
    expect((await show(made.NetworkInterfaceId ?? ""))?.State).toBe("AVAILABLE");
  },
  async "NetworkInterface.NetworkInterfaceState"() {
    const { made } = await createdIn();
    expect(made).not.toHaveProperty("NetworkInterfaceState");
  },
  async "NetworkInterface.Zone"() {
    const { made, Zone } = await createdIn();
    expect(made.Zone).toBe(Zone);
  },
  async "NetworkInterface.CreatedTime"() {
    const nowMs = Date.now();
    const { made } = await createdIn({}, { nowMs: () => nowMs });
    expect(made.CreatedTime).toBe(beijing(nowMs));
  },
  async "NetworkInterface.TagSet"() {
    const { made, eni } = await createdIn({ Tags: [tag("city", "shanghai")] });
    expect(made.TagSet).toEqual([{ Key: "city", Value: "shanghai" }]);
    expect((await eni()).TagSet).toEqual([]);
  },
  async "NetworkInterface.TagSet.Key"() {
    const { made } = await createdIn({ Tags: [tag("city", "shanghai")] });
    expect(made.TagSet?.[0]?.Key).toBe("city");
  },
  async "NetworkInterface.TagSet.Value"() {
    const { made } = await createdIn({ Tags: [tag("city", "shanghai")] });
    expect(made.TagSet?.[0]?.Value).toBe("shanghai");
  },
  async "NetworkInterface.EniType"() {
    const { made, eni, ...home } = await createdIn();
    expect(made.EniType).toBe(0);
    const trunk = await eni({ TrunkingFlag: "Enable" });
    expect(trunk.EniType).toBe(2);
    await runInstance(home);
    for (const [type, count] of [
      ["0", 1],
      ["1", 1],
      ["2", 1],
    ] as const) {
      const Filters = [{ Name: "eni-type", Values: [type] }];
      const found = await home.vpc.DescribeNetworkInterfaces({ Filters });
      expect(found.NetworkInterfaceSet?.map((one) => one.EniType)).toEqual([Number(type)]);
      expect(found.TotalCount).toBe(count);
    }
  },
  async "NetworkInterface.CdcId"() {
    const { made } = await createdIn();
    expect(made.CdcId).toBe("");
  },
  async "NetworkInterface.AttachType"() {
    const { made } = await createdIn();
    expect(made.AttachType).toBe(0);
  },
  async "NetworkInterface.ResourceId"() {
    const { made } = await createdIn();
    expect(made.ResourceId).toBe("");
  },
  async "NetworkInterface.QosLevel"() {
    const { made, eni } = await createdIn({ SecondaryPrivateIpAddressCount: 1, QosLevel: "PT" });
    expect(made.QosLevel).toBe("PT");
    expect((await eni()).QosLevel).toBe("DEFAULT");
  },
  async RequestId() {
    const { create, vpc } = await createPlace();
    const [first, second] = [await create(), await create()];
    expect(first.RequestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(second.RequestId).not.toBe(first.RequestId);
    expect((await vpc.DescribeVpcTaskResult({ TaskId: first.RequestId ?? "" })).Status).toBe("SUCCESS");
    const wrong = create({ SubnetId: "subnet-00000000" });
    await expect(wrong).rejects.toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  },
};
