import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

// As texts, each of these addresses begins with the one before it.
test("an entry holds the addresses that it names, and none that only look alike", async () => {
  const { vpc, VpcId, VSwitchId } = place;
  const made = await vpc("CreateNatGateway", { VpcId, VSwitchId, NatType: "Enhanced" });
  const InstanceId = String(made["NatGatewayId"]);
  const [SnatTableId] = (made["SnatTableIds"] as { SnatTableId: string[] }).SnatTableId;
  const ids = new Map<string, string>();
  for (const IpAddress of ["198.18.1.2", "198.18.1.23", "198.18.1.234"]) {
    const { id, address } = await place.eip({ IpAddress });
    expect(address).toBe(IpAddress);
    await vpc("AssociateEipAddress", { AllocationId: id, InstanceId, InstanceType: "Nat" });
    ids.set(IpAddress, id);
  }
  const unbind = (address: string) =>
    vpc("UnassociateEipAddress", { AllocationId: ids.get(address), InstanceId, InstanceType: "Nat" });
  const SnatIp = "198.18.1.23,198.18.1.234";
  await vpc("CreateSnatEntry", { SnatTableId, SourceCIDR: "10.0.1.0/24", SnatIp });
  await unbind("198.18.1.2");
  expect(await place.show(ids.get("198.18.1.2") ?? "")).toMatchObject({ Status: "Available" });
  for (const address of SnatIp.split(",")) {
    expect(await refusalOf(unbind(address))).toBe("InvalidIpStatus.HasBeenUsedBySnatTable");
  }
});
