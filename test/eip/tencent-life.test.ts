import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { refusalOf } from "../kit/refusal.ts";
import { tencentPlace } from "./places.ts";

let cloud: Cloud;
let at: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  const quotas = (["eipsPerRegion", "eipsPerDay", "wanIpChangesPerDay"] as const).map((quota) => ({
    quota,
    limit: 500,
  }));
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, quotas });
  at = await tencentPlace(cloud);
});

afterAll(() => cloud.close());

describe("an EIP of an instance", () => {
  test("is bound to its primary address, shown there, unbound and released", async () => {
    const [instanceId, eipId] = [await at.instance(), await at.eip()];
    await at.vpc.AssociateAddress({ AddressId: eipId, InstanceId: instanceId });
    const bound = await at.show(eipId);
    expect(bound).toMatchObject({ AddressStatus: "BIND", InstanceId: instanceId, InstanceType: "CVM" });
    expect(bound?.PrivateAddressIp).toMatch(/^10\.0\.1\./);
    expect(bound?.UnVpcId).toBe(at.VpcId);
    const { InstanceSet } = await at.cvm.DescribeInstances({ InstanceIds: [instanceId] });
    expect(InstanceSet?.[0]?.PublicIpAddresses).toEqual([bound?.AddressIp]);
    expect(await refusalOf(at.vpc.ReleaseAddresses({ AddressIds: [eipId] }))).toBe(
      "UnsupportedOperation.AddressStatusNotPermit",
    );
    await at.vpc.DisassociateAddress({ AddressId: eipId });
    expect(await at.show(eipId)).toMatchObject({
      AddressStatus: "UNBIND",
      InstanceId: null,
      NetworkInterfaceId: null,
      PrivateAddressIp: null,
      InstanceType: null,
    });
    await at.vpc.ReleaseAddresses({ AddressIds: [eipId] });
    expect(await at.show(eipId)).toBeUndefined();
  });

  test("takes the ordinary address's place, and gives it a new one when it leaves", async () => {
    const [instanceId, eipId] = [await at.instance(true), await at.eip()];
    expect(await at.wanOf(instanceId)).toMatchObject({ AddressType: "WanIP", AddressStatus: "BIND" });
    await at.vpc.AssociateAddress({ AddressId: eipId, InstanceId: instanceId });
    expect(await at.wanOf(instanceId)).toBeUndefined();
    await at.vpc.DisassociateAddress({ AddressId: eipId, ReallocateNormalPublicIp: true });
    expect(await at.show(eipId)).toMatchObject({ AddressStatus: "UNBIND" });
    expect(await at.wanOf(instanceId)).toMatchObject({ InstanceId: instanceId, AddressStatus: "BIND" });
  });

  test("can be seen by the instance itself, and only by one", async () => {
    const [instanceId, eipId, eni] = [await at.instance(), await at.eip(), await at.eni()];
    const [PrivateIpAddress = ""] = eni.addresses;
    const onEni = { NetworkInterfaceId: eni.id, PrivateIpAddress };
    expect(
      await refusalOf(at.vpc.AssociateAddress({ AddressId: eipId, ...onEni, EipDirectConnection: true })),
    ).toBe("InvalidParameterValue.ResourceNotSupport");
    expect(
      await refusalOf(at.vpc.ModifyAddressAttribute({ AddressId: eipId, EipDirectConnection: "TRUE" })),
    ).toBe("UnsupportedOperation.ModifyAddressAttribute");
    await at.vpc.AssociateAddress({ AddressId: eipId, InstanceId: instanceId, EipDirectConnection: true });
    expect(await at.show(eipId)).toMatchObject({ IsEipDirectConnection: true });
    await at.vpc.ModifyAddressAttribute({ AddressId: eipId, EipDirectConnection: "FALSE" });
    expect(await at.show(eipId)).toMatchObject({ IsEipDirectConnection: false });
  });
});

describe("an EIP of an ENI", () => {
  test("hangs free as BIND_ENI and goes with its private address", async () => {
    const [eipId, eni] = [await at.eip(), await at.eni(1)];
    const [primary = "", second = ""] = eni.addresses;
    const where = { NetworkInterfaceId: eni.id, PrivateIpAddress: second };
    await at.vpc.AssociateAddress({ AddressId: eipId, ...where });
    expect(await at.show(eipId)).toMatchObject({
      AddressStatus: "BIND_ENI",
      NetworkInterfaceId: eni.id,
      PrivateAddressIp: second,
      InstanceId: null,
    });
    const other = await at.eip();
    expect(await refusalOf(at.vpc.AssociateAddress({ AddressId: other, ...where }))).toBe(
      "InvalidPrivateIpAddress.AlreadyBindEip",
    );
    await at.vpc.AssociateAddress({
      AddressId: other,
      NetworkInterfaceId: eni.id,
      PrivateIpAddress: primary,
    });
    await at.vpc.UnassignPrivateIpAddresses({
      NetworkInterfaceId: eni.id,
      PrivateIpAddresses: [{ PrivateIpAddress: second }],
    });
    expect(await at.show(eipId)).toMatchObject({ AddressStatus: "UNBIND" });
    expect(await at.show(other)).toMatchObject({ AddressStatus: "BIND_ENI" });
    await at.vpc.DeleteNetworkInterface({ NetworkInterfaceId: eni.id });
    expect(await at.show(other)).toMatchObject({ AddressStatus: "UNBIND" });
  });

  test("is found by every filter, and BIND leaves BIND_ENI out", async () => {
    const [eipId, eni] = [await at.eip({ AddressName: "sought" }), await at.eni()];
    const [PrivateIpAddress = ""] = eni.addresses;
    await at.vpc.AssociateAddress({ AddressId: eipId, NetworkInterfaceId: eni.id, PrivateIpAddress });
    const address = (await at.show(eipId))?.AddressIp ?? "";
    const found = async (filters: Record<string, string[]>) => {
      const Filters = Object.entries(filters).map(([Name, Values]) => ({ Name, Values }));
      const { AddressSet = [] } = await at.vpc.DescribeAddresses({ Filters, Limit: 100 });
      return AddressSet.some((one) => one.AddressId === eipId);
    };
    const hits = {
      "address-id": [eipId],
      "address-name": ["sought"],
      "address-ip": [address],
      "address-status": ["BIND_ENI"],
      "private-ip-address": [PrivateIpAddress],
      "network-interface-id": [eni.id],
      "is-arrears": ["FALSE"],
      "instance-type": ["ENI"],
      "address-type": ["EIP"],
      "address-isp": ["BGP"],
    };
    for (const [name, values] of Object.entries(hits)) {
      expect([name, await found({ [name]: values })]).toEqual([name, true]);
    }
    expect(await found(hits)).toBe(true);
    const misses = {
      "address-name": ["other"],
      "address-status": ["BIND", "UNBIND"],
      "instance-id": ["ins-00000000"],
      "is-arrears": ["TRUE"],
      "instance-type": ["CVM", "NAT"],
      "address-type": ["WanIP"],
      "address-isp": ["CTCC"],
      "dedicated-cluster-id": ["cluster-1"],
    };
    for (const [name, values] of Object.entries(misses)) {
      expect([name, await found({ [name]: values })]).toEqual([name, false]);
    }
    expect(await found({ "address-status": ["BIND", "BIND_ENI"] })).toBe(true);
    expect(await found({ "address-status": ["BIND_ENI"], "instance-id": [eni.id] })).toBe(true);
  });
});

describe("DescribeAddresses", () => {
  test("refuses ids beside the filter of ids, too many filters, unknown ones and malformed ids", async () => {
    const eipId = await at.eip();
    const byId = { Name: "address-id", Values: [eipId] };
    const refusal = (input: Parameters<typeof at.vpc.DescribeAddresses>[0]) =>
      refusalOf(at.vpc.DescribeAddresses(input));
    expect(await refusal({ AddressIds: [eipId], Filters: [byId] })).toMatch(/^InvalidParameter/);
    expect(await refusal({ Filters: Array.from({ length: 11 }, () => byId) })).toBe(
      "LimitExceeded.NumberOfFilters",
    );
    expect(await refusal({ Filters: [{ Name: "colour", Values: ["red"] }] })).toBe(
      "InvalidParameter.InvalidFilter",
    );
    expect(await refusal({ AddressIds: ["12"] })).toBe("InvalidParameterValue.AddressIdMalformed");
    const unknown = await at.vpc.DescribeAddresses({ AddressIds: ["eip-00000000"] });
    expect(unknown).toMatchObject({ TotalCount: 0, AddressSet: [] });
  });
});

test("fifty bind the same EIP at once, and exactly one wins", async () => {
  const eipId = await at.eip();
  const enis = await Promise.all(Array.from({ length: 50 }, () => at.eni()));
  const outcomes = await Promise.allSettled(
    enis.map(({ id, addresses: [PrivateIpAddress = ""] }) =>
      at.vpc.AssociateAddress({ AddressId: eipId, NetworkInterfaceId: id, PrivateIpAddress }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = outcomes.flatMap((one) =>
    one.status === "rejected" ? [(one.reason as { code: string }).code] : [],
  );
  expect(new Set(lost)).toEqual(new Set(["UnsupportedOperation.AddressStatusNotPermit"]));
});

test("twenty EIPs are bound to one private address at once, and exactly one wins", async () => {
  const { id, addresses } = await at.eni();
  const { AddressSet = [] } = await at.vpc.AllocateAddresses({ AddressCount: 20 });
  const [PrivateIpAddress = ""] = addresses;
  const outcomes = await Promise.allSettled(
    AddressSet.map((AddressId) =>
      at.vpc.AssociateAddress({ AddressId, NetworkInterfaceId: id, PrivateIpAddress }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
