import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

async function makeNat() {
  const { VpcId, VSwitchId } = place;
  const made = await place.vpc("CreateNatGateway", { VpcId, VSwitchId, NatType: "Enhanced" });
  const { SnatTableId } = made["SnatTableIds"] as { SnatTableId: string[] };
  const { ForwardTableId } = made["ForwardTableIds"] as { ForwardTableId: string[] };
  return {
    InstanceId: String(made["NatGatewayId"]),
    SnatTableId: SnatTableId[0],
    ForwardTableId: ForwardTableId[0],
  };
}

describe("EIPs and a NAT gateway", () => {
  test("they are its addresses, and stay while an entry uses them unless forced", async () => {
    const { vpc } = place;
    const { InstanceId, SnatTableId, ForwardTableId } = await makeNat();
    const [first, second] = [await place.eip(), await place.eip()];
    for (const { id: AllocationId } of [first, second]) {
      await vpc("AssociateEipAddress", { AllocationId, InstanceId, InstanceType: "Nat" });
    }
    expect(await place.show(first.id)).toMatchObject({
      Status: "InUse",
      InstanceId,
      InstanceType: "Nat",
      VpcId: place.VpcId,
    });
    const shared = { SnatTableId, SourceCIDR: "10.0.1.0/24", SnatIp: `${first.address},${second.address}` };
    await vpc("CreateSnatEntry", shared);
    await vpc("CreateSnatEntry", { SnatTableId, SourceCIDR: "10.0.2.0/24", SnatIp: first.address });
    const inward = { ExternalPort: "80", InternalIp: "10.0.0.9", InternalPort: "80", IpProtocol: "tcp" };
    const third = await place.eip();
    await vpc("AssociateEipAddress", { AllocationId: third.id, InstanceId, InstanceType: "Nat" });
    await vpc("CreateForwardEntry", { ForwardTableId, ExternalIp: third.address, ...inward });
    const unbind = (AllocationId: string, more: object = {}) =>
      vpc("UnassociateEipAddress", { AllocationId, InstanceId, InstanceType: "Nat", ...more });
    expect(await refusalOf(unbind(first.id))).toBe("InvalidIpStatus.HasBeenUsedBySnatTable");
    expect(await refusalOf(unbind(third.id))).toBe("InvalidIpStatus.HasBeenUsedByForwardEntry");
    await unbind(first.id, { Force: true });
    await unbind(third.id, { Force: true });
    expect(await place.show(first.id)).toMatchObject({ Status: "Available" });
    const snat = await vpc("DescribeSnatTableEntries", { SnatTableId });
    expect(snat).toMatchObject({
      TotalCount: 1,
      SnatTableEntries: { SnatTableEntry: [{ SourceCIDR: "10.0.1.0/24", SnatIp: second.address }] },
    });
    expect(await vpc("DescribeForwardTableEntries", { ForwardTableId })).toMatchObject({ TotalCount: 0 });
  });
});

describe("an EIP and a HAVIP", () => {
  test("it has one", async () => {
    // Made by Tencent's SDK, which sees the same network.
    const tencent = tencentClients(place.cloud, place.regionId).vpc;
    const made = await tencent.CreateHaVip({
      VpcId: place.VpcId,
      SubnetId: place.VSwitchId,
      HaVipName: "shared",
    });
    const { HaVipId: InstanceId = "", Vip } = made.HaVip ?? {};
    const [first, second] = [await place.eip(), await place.eip()];
    const bind = (AllocationId: string) =>
      place.vpc("AssociateEipAddress", { AllocationId, InstanceId, InstanceType: "HaVip" });
    await bind(first.id);
    expect(await place.show(first.id)).toMatchObject({
      Status: "InUse",
      InstanceId,
      InstanceType: "HaVip",
      PrivateIpAddress: Vip,
    });
    expect(await refusalOf(bind(second.id))).toBe("ResourceAlreadyAssociated.IpAddress");
    await place.vpc("UnassociateEipAddress", { AllocationId: first.id });
    await bind(second.id);
  });
});

test("an EIP that Tencent's SDK acquired is told and bound in Alibaba's words", async () => {
  const tencent = tencentClients(place.cloud, place.regionId).vpc;
  const { AddressSet = [] } = await tencent.AllocateAddresses({ InternetMaxBandwidthOut: 3 });
  const AllocationId = AddressSet[0] ?? "";
  const InstanceId = await place.run();
  await place.vpc("AssociateEipAddress", { AllocationId, InstanceId });
  expect(await place.show(AllocationId)).toMatchObject({
    InternetChargeType: "PayByTraffic",
    Bandwidth: "3",
    Mode: "NAT",
    InstanceType: "EcsInstance",
  });
  const { EipAddress } = await place.showInstance(InstanceId);
  expect(EipAddress).toMatchObject({ AllocationId, InternetChargeType: "PayByTraffic", Bandwidth: 3 });
  const { AddressSet: shown = [] } = await tencent.DescribeAddresses({ AddressIds: [AllocationId] });
  expect(shown[0]).toMatchObject({ AddressStatus: "BIND", InstanceId });
});
