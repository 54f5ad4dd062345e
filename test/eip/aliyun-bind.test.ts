import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

const bind = (AllocationId: string, InstanceId: string, more: object = {}) =>
  place.vpc("AssociateEipAddress", { AllocationId, InstanceId, ...more });
const unbind = (AllocationId: string, more: object = {}) =>
  place.vpc("UnassociateEipAddress", { AllocationId, ...more });

/** The public addresses of an ENI's private ones, by private address. */
async function publicIpsOf(eniId: string): Promise<Record<string, unknown>> {
  const { PrivateIpSets } = await place.showEni(eniId);
  const { PrivateIpSet } = PrivateIpSets as {
    PrivateIpSet: { PrivateIpAddress: string; AssociatedPublicIp: { PublicIpAddress?: string } }[];
  };
  return Object.fromEntries(
    PrivateIpSet.map((ip) => [ip.PrivateIpAddress, ip.AssociatedPublicIp.PublicIpAddress]),
  );
}

describe("an EIP and an instance", () => {
  test("it is bound, shown on all three sides, and unbound", async () => {
    const eip = await place.eip({ Bandwidth: "7" });
    const instance = await place.run();
    await bind(eip.id, instance);
    const shown = await place.show(eip.id);
    expect(shown).toMatchObject({
      Status: "InUse",
      InstanceId: instance,
      InstanceType: "EcsInstance",
      InstanceRegionId: "cn-hangzhou",
      VpcId: place.VpcId,
      Mode: "NAT",
    });
    const onInstance = await place.showInstance(instance);
    expect(onInstance["EipAddress"]).toEqual({
      AllocationId: eip.id,
      IpAddress: eip.address,
      InternetChargeType: "PayByBandwidth",
      Bandwidth: 7,
      IsSupportUnassociate: true,
    });
    const { NetworkInterfaces } = onInstance as {
      NetworkInterfaces: { NetworkInterface: { NetworkInterfaceId: string }[] };
    };
    const eniId = NetworkInterfaces.NetworkInterface[0]?.NetworkInterfaceId ?? "";
    const privateAddress = String(shown["PrivateIpAddress"]);
    expect(await publicIpsOf(eniId)).toEqual({ [privateAddress]: eip.address });
    await unbind(eip.id, { InstanceId: instance, InstanceType: "EcsInstance" });
    expect(await place.show(eip.id)).toMatchObject({ Status: "Available", InstanceId: "", VpcId: "" });
    expect(await publicIpsOf(eniId)).toEqual({ [privateAddress]: undefined });
    expect((await place.showInstance(instance))["EipAddress"]).toMatchObject({ AllocationId: "" });
  });

  test("each has one, and what is bound is neither bound elsewhere nor released", async () => {
    const [first, second] = [await place.eip(), await place.eip()];
    const [one, other] = [await place.run(), await place.run()];
    await bind(first.id, one);
    expect(await refusalOf(bind(second.id, one))).toBe("InvalidAssociation.Duplicated");
    expect(await refusalOf(bind(first.id, other))).toBe("IncorrectEipStatus");
    const release = place.vpc("ReleaseEipAddress", { AllocationId: first.id });
    expect(await refusalOf(release)).toBe("IncorrectEipStatus");
    expect(await refusalOf(unbind(second.id))).toBe("IncorrectEipStatus");
    expect(await refusalOf(unbind(first.id, { InstanceId: other }))).toBe("InvalidBindingStatus");
    expect(await refusalOf(unbind(first.id, { InstanceType: "Nat" }))).toBe("InvalidBindingStatus");
    expect(await refusalOf(unbind(first.id, { PrivateIpAddress: "10.0.9.9" }))).toBe("InvalidBindingStatus");
    expect(await refusalOf(unbind(first.id, { InstanceType: "Boat" }))).toBe(
      "InvalidInstanceType.ValueNotSupported",
    );
    await unbind(first.id);
  });

  test("an instance with an ordinary public address takes none", async () => {
    const { id } = await place.eip();
    const instance = await place.run({ InternetMaxBandwidthOut: 5 });
    expect(await refusalOf(bind(id, instance))).toBe("EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP");
  });

  test("the instance's end lets go of it", async () => {
    const { id } = await place.eip();
    const instance = await place.run();
    await bind(id, instance);
    await place.ecs("DeleteInstance", { InstanceId: instance, Force: true });
    expect(await place.show(id)).toMatchObject({ Status: "Available", InstanceId: "" });
  });

  test.each([
    [{ AllocationId: "eip-none" }, "InvalidAllocationId.NotFound"],
    [{ InstanceId: "i-none" }, "InvalidInstanId.NotFound"],
    [{ InstanceType: "NetworkInterface", InstanceId: "eni-none" }, "InvalidInstanId.NotFound"],
    [{ InstanceType: "Nat", InstanceId: "ngw-none" }, "InvalidInstance.NotExist"],
    [{ InstanceType: "HaVip", InstanceId: "havip-none" }, "InvalidInstance.NotExist"],
    [{ InstanceType: "SlbInstance" }, "InvalidInstanceType.ValueNotSupported"],
    [{ Mode: "SIDEWAYS" }, "IllegalParam.Mode"],
    [{ Mode: "BINDED" }, "Mode.NotSupport"],
    [{ PrivateIpAddress: "10.0.0.9" }, "InvalidParameter"],
    [{ InstanceRegionId: "cn-beijing" }, "InvalidParameter.BindingInstanceRegion"],
    [{ VpcId: "vpc-none" }, "InvalidParameter"],
  ])("%j is refused with %s", async (more, code) => {
    const { id } = await place.eip();
    expect(await refusalOf(bind(id, "i-none", more))).toBe(code);
    await place.vpc("ReleaseEipAddress", { AllocationId: id });
  });
});

describe("EIPs and a network interface", () => {
  const NetworkInterface = { InstanceType: "NetworkInterface" };

  test("each private address has its own", async () => {
    const eni = await place.eni({ "PrivateIpAddress.1": "10.0.1.7" });
    const [first, second, third] = [await place.eip(), await place.eip(), await place.eip()];
    await bind(first.id, eni.id, NetworkInterface);
    await bind(second.id, eni.id, { ...NetworkInterface, PrivateIpAddress: "10.0.1.7" });
    expect(await place.show(second.id)).toMatchObject({
      InstanceId: eni.id,
      InstanceType: "NetworkInterface",
      PrivateIpAddress: "10.0.1.7",
      Status: "InUse",
    });
    expect(await publicIpsOf(eni.id)).toEqual({ [eni.address]: first.address, "10.0.1.7": second.address });
    const taken = bind(third.id, eni.id, { ...NetworkInterface, PrivateIpAddress: "10.0.1.7" });
    expect(await refusalOf(taken)).toBe("ResourceAlreadyAssociated.IpAddress");
    const stray = bind(third.id, eni.id, { ...NetworkInterface, PrivateIpAddress: "10.0.1.8" });
    expect(await refusalOf(stray)).toBe("InvalidParameter.Mismatch");
    const visible = bind(third.id, eni.id, { ...NetworkInterface, Mode: "MULTI_BINDED" });
    expect(await refusalOf(visible)).toBe("Mode.Conflict");
    await unbind(second.id, { ...NetworkInterface, InstanceId: eni.id, PrivateIpAddress: "10.0.1.7" });
    expect(await publicIpsOf(eni.id)).toEqual({ [eni.address]: first.address, "10.0.1.7": undefined });
  });

  test("one that is attached has them too, beside its instance's own", async () => {
    const instance = await place.run();
    const eni = await place.eni();
    await place.ecs("AttachNetworkInterface", { InstanceId: instance, NetworkInterfaceId: eni.id });
    const [own, further] = [await place.eip(), await place.eip()];
    await bind(own.id, instance);
    await bind(further.id, eni.id, NetworkInterface);
    expect((await place.showInstance(instance))["EipAddress"]).toMatchObject({ AllocationId: own.id });
    expect(await place.show(further.id)).toMatchObject({ InstanceId: eni.id });
    const visible = bind((await place.eip()).id, eni.id, { ...NetworkInterface, Mode: "BINDED" });
    expect(await refusalOf(visible)).toBe("Eni.Attached");
  });

  test("cut through, it carries one and has no secondary addresses", async () => {
    const eni = await place.eni();
    const crowded = await place.eni({ SecondaryPrivateIpAddressCount: 1 });
    const [first, second] = [await place.eip(), await place.eip()];
    const binded = { ...NetworkInterface, Mode: "BINDED" };
    expect(await refusalOf(bind(first.id, crowded.id, binded))).toBe("Eni.HasSubIp");
    await bind(first.id, eni.id, binded);
    expect(await place.show(first.id)).toMatchObject({ Mode: "BINDED", PrivateIpAddress: eni.address });
    expect(await refusalOf(bind(second.id, eni.id, binded))).toBe("QuotaExceed.MultiBindedEip");
  });

  test("many are carried together, ten at most", async () => {
    const eni = await place.eni();
    const shared = { ...NetworkInterface, Mode: "MULTI_BINDED" };
    for (let at = 0; at < 10; at += 1) await bind((await place.eip()).id, eni.id, shared);
    const listed = await place.list({ AssociatedInstanceId: eni.id, PageSize: 100 });
    expect(listed.map((one) => one["Mode"])).toEqual(Array.from({ length: 10 }, () => "MULTI_BINDED"));
    expect(await refusalOf(bind((await place.eip()).id, eni.id, shared))).toBe("QuotaExceed.MultiBindedEip");
  });

  test("the primary one of an instance is bound to by the instance's name", async () => {
    const instance = await place.run();
    const answer = await place.ecs("DescribeNetworkInterfaces", { InstanceId: instance });
    const { NetworkInterfaceSet: sets } = answer["NetworkInterfaceSets"] as {
      NetworkInterfaceSet: { NetworkInterfaceId: string }[];
    };
    const primary = sets[0]?.NetworkInterfaceId ?? "";
    const refused = bind((await place.eip()).id, primary, NetworkInterface);
    expect(await refusalOf(refused)).toBe("InvalidParameter.EniInstanceId");
  });
});

describe("through the V3 SDK", () => {
  test("an EIP is bound to a private address and let go, and refusals carry their statuses", async () => {
    const { sdk, regionId } = place;
    const { vpc, vpcTypes: types } = sdk;
    const eni = await place.eni();
    const { id: allocationId, address } = await place.eip();
    const target = { regionId, allocationId, instanceId: eni.id, instanceType: "NetworkInterface" };
    const bindOnce = (more: object = {}) =>
      vpc.associateEipAddress(new types.AssociateEipAddressRequest({ ...target, ...more }));
    const stray = bindOnce({ instanceId: "eni-none" });
    await expect(stray).rejects.toMatchObject({ code: "InvalidInstanId.NotFound", statusCode: 404 });
    await bindOnce({ privateIpAddress: eni.address, mode: "NAT" });
    await expect(bindOnce()).rejects.toMatchObject({ code: "IncorrectEipStatus", statusCode: 400 });
    const { body } = await vpc.describeEipAddresses(
      new types.DescribeEipAddressesRequest({
        regionId,
        associatedInstanceType: "NetworkInterface",
        associatedInstanceId: eni.id,
      }),
    );
    expect(body?.eipAddresses?.eipAddress?.[0]).toMatchObject({
      allocationId,
      ipAddress: address,
      status: "InUse",
      privateIpAddress: eni.address,
      mode: "NAT",
    });
    await vpc.unassociateEipAddress(new types.UnassociateEipAddressRequest({ ...target, force: false }));
    expect(await place.show(allocationId)).toMatchObject({ Status: "Available" });
    await vpc.modifyEipAddressAttribute(
      new types.ModifyEipAddressAttributeRequest({ regionId, allocationId, bandwidth: "11" }),
    );
    expect(await place.show(allocationId)).toMatchObject({ Bandwidth: "11" });
  });
});
