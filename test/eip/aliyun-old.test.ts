import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

describe("EIPs in old ECS", () => {
  test("their life", async () => {
    const { ecs, list } = place;
    const made = await ecs("AllocateEipAddress", { Bandwidth: "3", InternetChargeType: "PayByTraffic" });
    const AllocationId = String(made["AllocationId"]);
    const instance = await place.run();
    const target = { AllocationId, InstanceId: instance };
    await ecs("AssociateEipAddress", { ...target, InstanceType: "EcsInstance" });
    expect(await refusalOf(ecs("AssociateEipAddress", target))).toBe("IncorrectEipStatus");
    await ecs("ModifyEipAddressAttribute", { AllocationId, Bandwidth: "9" });
    const [shown] = await list({ AssociatedInstanceId: instance, Status: "InUse" }, ecs);
    expect(shown).toEqual({
      AllocationId,
      IpAddress: made["EipAddress"],
      RegionId: "cn-hangzhou",
      Status: "InUse",
      InstanceId: instance,
      InstanceType: "EcsInstance",
      Bandwidth: "9",
      EipBandwidth: "9",
      InternetChargeType: "PayByTraffic",
      ChargeType: "PostPaid",
      AllocationTime: expect.any(String),
      ExpiredTime: "",
      OperationLocks: { LockReason: [] },
    });
    const astray = ecs("UnassociateEipAddress", { AllocationId, InstanceId: "i-none" });
    expect(await refusalOf(astray)).toBe("InvalidBindingStatus");
    await ecs("UnassociateEipAddress", target);
    await ecs("ReleaseEipAddress", { AllocationId });
    expect(await list({ AllocationId }, ecs)).toEqual([]);
    expect(await refusalOf(ecs("ReleaseEipAddress", { AllocationId }))).toBe("InvalidAllocationId.NotFound");
  });

  test("what is wrong is told in old codes", async () => {
    const { ecs } = place;
    const { id: AllocationId } = await place.eip();
    expect(await refusalOf(ecs("AllocateEipAddress", { Bandwidth: "x" }))).toBe("InvalidBandwidth.Malformed");
    const lost = ecs("AssociateEipAddress", { AllocationId, InstanceId: "i-none" });
    expect(await refusalOf(lost)).toBe("InvalidInstanceId.NotFound");
    const slb = ecs("AssociateEipAddress", { AllocationId, InstanceId: "lb-1", InstanceType: "SlbInstance" });
    expect(await refusalOf(slb)).toBe("InvalidInstanceType.ValueNotSupported");
    const wide = ecs("ModifyEipAddressAttribute", { AllocationId, Bandwidth: "501" });
    expect(await refusalOf(wide)).toBe("InvalidBandwidth.Malformed");
  });
});

describe("ordinary public addresses", () => {
  const publicIpOf = async (id: string) => (await place.showInstance(id))["PublicIpAddress"];
  const give = (InstanceId: string, more: object = {}) =>
    place.ecs("AllocatePublicIpAddress", { InstanceId, ...more });

  async function create(bandwidth: number): Promise<string> {
    const made = await place.ecs("CreateInstance", { ...place.machine, InternetMaxBandwidthOut: bandwidth });
    return String(made["InstanceId"]);
  }

  test("an instance made with a bandwidth is given one, once, and it can be taken away", async () => {
    const instance = await create(8);
    expect(await publicIpOf(instance)).toEqual({ IpAddress: [] });
    const { IpAddress } = await give(instance);
    expect(await publicIpOf(instance)).toEqual({ IpAddress: [IpAddress] });
    expect(await place.showInstance(instance)).toMatchObject({ InternetMaxBandwidthOut: 8 });
    expect(await refusalOf(give(instance))).toBe("AllocatedAlready");
    const named = { PublicIpAddress: IpAddress, InstanceId: instance };
    const release = (more: object) => place.ecs("ReleasePublicIpAddress", { ...named, ...more });
    expect(await refusalOf(release({ DryRun: true }))).toBe("DryRunOperation");
    expect(await refusalOf(release({ InstanceId: "i-none" }))).toBe("InvalidIpAddress.NotFound");
    expect(await release({})).toMatchObject({ RemainTimes: "9" });
    expect(await publicIpOf(instance)).toEqual({ IpAddress: [] });
    expect(await give(instance, { IpAddress })).toMatchObject({ IpAddress });
  });

  test("what cannot be given one", async () => {
    expect(await refusalOf(give("i-none"))).toBe("InvalidInstanceId.NotFound");
    expect(await refusalOf(give(await create(0)))).toBe("AllocateIpInvalidInstanceBandwidth");
    const instance = await create(5);
    expect(await refusalOf(give(instance, { IpAddress: "1.2.3" }))).toBe("InvalidIpAddress.Malformed");
    const { address } = await place.eip();
    expect(await refusalOf(give(instance, { IpAddress: address }))).toBe("IpInUse");
    const { id: AllocationId } = await place.eip();
    await place.vpc("AssociateEipAddress", { AllocationId, InstanceId: instance });
    expect(await refusalOf(give(instance))).toBe("AllocatedAlready");
  });

  test("it becomes an EIP, which stays bound and can be let go", async () => {
    const instance = await place.run({ InternetMaxBandwidthOut: 5 });
    const { IpAddress } = (await publicIpOf(instance)) as { IpAddress: string[] };
    await place.ecs("ConvertNatPublicIpToEip", { InstanceId: instance });
    expect(await publicIpOf(instance)).toEqual({ IpAddress: [] });
    const [eip] = await place.list({ EipAddress: IpAddress[0] });
    expect(eip).toMatchObject({ Status: "InUse", InstanceId: instance, Bandwidth: "5" });
    const again = place.ecs("ConvertNatPublicIpToEip", { InstanceId: instance });
    expect(await refusalOf(again)).toBe("OperationDenied");
    await place.vpc("UnassociateEipAddress", { AllocationId: eip?.["AllocationId"] });
    const bare = place.ecs("ConvertNatPublicIpToEip", { InstanceId: instance });
    expect(await refusalOf(bare)).toBe("InvalidInstance.IpAddressMissing");
    const unknown = place.ecs("ConvertNatPublicIpToEip", { InstanceId: "i-none" });
    expect(await refusalOf(unknown)).toBe("InvalidInstanceId.NotFound");
  });
});
