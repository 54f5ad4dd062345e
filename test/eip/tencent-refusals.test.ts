import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import { refusalOf } from "../kit/refusal.ts";
import { endTasks, setCondition } from "../ledger/places.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;

const plenty = (["eipsPerRegion", "eipsPerDay"] as const).map((quota) => ({ quota, limit: 500 }));

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { quotas: plenty });
});
afterAll(() => place.cloud.close());

async function eips(count = 1): Promise<string[]> {
  return (await place.vpc.AllocateAddresses({ AddressCount: count })).AddressSet ?? [];
}

async function show(AddressId: string) {
  return (await place.vpc.DescribeAddresses({ AddressIds: [AddressId] })).AddressSet?.[0];
}

/** An instance with an ordinary public address, and that address. */
async function wan(): Promise<{ InstanceId: string; AddressId: string; AddressIp: string }> {
  const InternetAccessible = { PublicIpAssigned: true, InternetMaxBandwidthOut: 5 };
  const InstanceId = await place.instance({ InternetAccessible });
  const Filters = [
    { Name: "instance-id", Values: [InstanceId] },
    { Name: "address-type", Values: ["WanIP"] },
  ];
  const [shown] = (await place.vpc.DescribeAddresses({ Filters })).AddressSet ?? [];
  return { InstanceId, AddressId: shown?.AddressId ?? "", AddressIp: shown?.AddressIp ?? "" };
}

describe("a blocked address", () => {
  test("cannot be unbound or released until it is free again", async () => {
    const { vpc, cloud } = place;
    const [AddressId = "", idle = ""] = await eips(2);
    await vpc.AssociateAddress({ AddressId, InstanceId: await place.instance() });
    for (const one of [AddressId, idle]) await setCondition(cloud, one, { blocked: true });
    expect(await refusalOf(vpc.DisassociateAddress({ AddressId }))).toBe("InvalidAddressId.Blocked");
    expect(await refusalOf(vpc.ReleaseAddresses({ AddressIds: [idle] }))).toBe("InvalidAddressId.Blocked");
    for (const one of [AddressId, idle]) await setCondition(cloud, one, { blocked: false });
    await vpc.DisassociateAddress({ AddressId });
    await vpc.ReleaseAddresses({ AddressIds: [AddressId, idle] });
    expect(await show(idle)).toBeUndefined();
  });

  test("stays the instance's when it is an ordinary one", async () => {
    const { vpc, cloud } = place;
    const { InstanceId, AddressId, AddressIp } = await wan();
    await setCondition(cloud, AddressId, { blocked: true });
    expect(await refusalOf(vpc.TransformAddress({ InstanceId }))).toBe("InvalidAddressId.Blocked");
    expect(await refusalOf(vpc.AdjustPublicAddress({ InstanceId }))).toBe("InvalidAddressId.Blocked");
    await setCondition(cloud, AddressId, { blocked: false });
    await vpc.ReturnNormalAddresses({ AddressIps: [AddressIp] });
    expect(await show(AddressId)).toBeUndefined();
  });
});

describe("an address in arrears", () => {
  test("is changed in nothing that costs", async () => {
    const { vpc, cloud } = place;
    const [AddressId = ""] = await eips();
    await setCondition(cloud, AddressId, { inArrears: true });
    const faster = { AddressIds: [AddressId], InternetMaxBandwidthOut: 10 };
    expect(await refusalOf(vpc.ModifyAddressesBandwidth(faster))).toBe("OperationDenied.AddressInArrears");
    const otherwise = { AddressId, InternetChargeType: "BANDWIDTH_PACKAGE", InternetMaxBandwidthOut: 10 };
    expect(await refusalOf(vpc.ModifyAddressInternetChargeType(otherwise))).toBe(
      "OperationDenied.AddressInArrears",
    );
    const Filters = [{ Name: "is-arrears", Values: ["TRUE"] }];
    expect((await vpc.DescribeAddresses({ Filters })).AddressSet).toMatchObject([{ AddressId }]);
    expect(await show(AddressId)).toMatchObject({ Bandwidth: 1, IsArrears: true });
  });

  test("does not become an EIP", async () => {
    const { InstanceId, AddressId } = await wan();
    await setCondition(place.cloud, AddressId, { inArrears: true });
    expect(await refusalOf(place.vpc.TransformAddress({ InstanceId }))).toBe(
      "OperationDenied.AddressInArrears",
    );
  });
});

test("a protected EIP keeps the whole batch from being released", async () => {
  const { vpc, cloud } = place;
  const AddressIds = await eips(3);
  const [, kept = ""] = AddressIds;
  await setCondition(cloud, kept, { deletionProtected: true });
  expect(await refusalOf(vpc.ReleaseAddresses({ AddressIds }))).toBe(
    "OperationDenied.AddressDeletionProtectionEnabled",
  );
  expect((await vpc.DescribeAddresses({ AddressIds })).TotalCount).toBe(3);
  await setCondition(cloud, kept, { deletionProtected: false });
  await vpc.ReleaseAddresses({ AddressIds });
  expect((await vpc.DescribeAddresses({ AddressIds })).TotalCount).toBe(0);
});

test.each([
  ["S5.MEDIUM4", 2],
  ["S5.2XLARGE16", 3],
  ["S5.4XLARGE32", 4],
])("an instance of %s carries %i EIPs, on whichever of its addresses", async (InstanceType, cap) => {
  const { vpc } = place;
  const InstanceId = await place.instance({ InstanceType });
  const Filters = [{ Name: "attachment.instance-id", Values: [InstanceId] }];
  const [primary] = (await vpc.DescribeNetworkInterfaces({ Filters })).NetworkInterfaceSet ?? [];
  const NetworkInterfaceId = primary?.NetworkInterfaceId ?? "";
  await vpc.AssignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: cap });
  const [first = "", ...others] = await eips(cap + 1);
  await vpc.AssociateAddress({ AddressId: first, InstanceId });
  const [, ...secondaries] = await place.addresses(NetworkInterfaceId);
  const bind = (index: number) =>
    vpc.AssociateAddress({
      AddressId: others[index] ?? "",
      NetworkInterfaceId,
      PrivateIpAddress: secondaries[index] ?? "",
    });
  for (let index = 0; index < cap - 1; index += 1) await bind(index);
  expect(await refusalOf(bind(cap - 1))).toBe("LimitExceeded.InstanceAddressQuota");
  const bound = [{ Name: "instance-id", Values: [InstanceId] }];
  expect((await vpc.DescribeAddresses({ Filters: bound })).TotalCount).toBe(cap);
  await vpc.DisassociateAddress({ AddressId: first });
  await bind(cap - 1);
});

describe("a NAT gateway's EIP", () => {
  test("is not unbound by the call for instances and ENIs", async () => {
    const { vpc, VpcId } = place;
    const asked = { VpcId, NatGatewayName: "out", AddressCount: 1 };
    const { NatGatewaySet } = await vpc.CreateNatGateway(asked);
    const Filters = [{ Name: "instance-id", Values: [NatGatewaySet?.[0]?.NatGatewayId ?? ""] }];
    const [eip] = (await vpc.DescribeAddresses({ Filters })).AddressSet ?? [];
    expect(eip).toMatchObject({ AddressStatus: "BIND", InstanceType: "NAT" });
    expect(await refusalOf(vpc.DisassociateAddress({ AddressId: eip?.AddressId ?? "" }))).toBe(
      "InvalidParameterValue.ResourceNotSupport",
    );
  });
});

test("only the primary address of the primary ENI gets an ordinary one in the EIP's place", async () => {
  const { vpc } = place;
  const [AddressId = ""] = await eips();
  const { NetworkInterfaceId = "" } = await place.eni();
  const [PrivateIpAddress = ""] = await place.addresses(NetworkInterfaceId);
  await vpc.AssociateAddress({ AddressId, NetworkInterfaceId, PrivateIpAddress });
  const leave = vpc.DisassociateAddress({ AddressId, ReallocateNormalPublicIp: true });
  expect(await refusalOf(leave)).toBe("InvalidParameterValue.OnlySupportedForMasterNetworkCard");
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "BIND_ENI" });
});

test("a running task keeps everyone else's hands off the EIP, until it is ended", async () => {
  const busy = await tencentPlace("10.0.1.0/24", {
    tasks: { default: { ends: "at-once" }, byOperation: { "eip/associate-eip": { ends: "by-hand" } } },
  });
  const { vpc } = busy;
  const [AddressId = ""] = (await vpc.AllocateAddresses({})).AddressSet ?? [];
  const InstanceId = await busy.instance();
  const { TaskId = "" } = await vpc.AssociateAddress({ AddressId, InstanceId });
  const AddressIds = [AddressId];
  const attempts = {
    bind: () => vpc.AssociateAddress({ AddressId, InstanceId }),
    unbind: () => vpc.DisassociateAddress({ AddressId }),
    release: () => vpc.ReleaseAddresses({ AddressIds }),
    rename: () => vpc.ModifyAddressAttribute({ AddressId, AddressName: "late" }),
    widen: () => vpc.ModifyAddressesBandwidth({ AddressIds, InternetMaxBandwidthOut: 5 }),
    charge: () =>
      vpc.ModifyAddressInternetChargeType({
        AddressId,
        InternetChargeType: "BANDWIDTH_PACKAGE",
        InternetMaxBandwidthOut: 5,
      }),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    expect([name, await refusalOf(attempt())]).toEqual([name, "OperationDenied.MutexTaskRunning"]);
  }
  expect(await vpc.DescribeTaskResult({ TaskId: Number(TaskId) })).toMatchObject({ Result: "RUNNING" });
  await endTasks(busy.cloud);
  // Clients keep the number as the text in which it came, too.
  expect(await vpc.DescribeTaskResult({ TaskId: TaskId as unknown as number })).toMatchObject({
    TaskId: Number(TaskId),
    Result: "SUCCESS",
  });
  await attempts.rename();
  expect((await vpc.DescribeAddresses({ AddressIds })).AddressSet).toMatchObject([
    { AddressName: "late", AddressStatus: "BIND", InstanceId },
  ]);
  await busy.cloud.close();
});
