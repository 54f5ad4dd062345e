import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { ipv6Place, type Ipv6Place } from "./ipv6-place.ts";

let at: Ipv6Place;

beforeAll(async () => {
  at = await ipv6Place();
});

afterAll(() => at.cloud.close());

describe("an elastic IPv6 address", () => {
  test("is drawn from the cloud's range, named and tagged; its task has ended", async () => {
    const made = await at.vpc.AllocateIPv6Addresses({
      AddressName: "front-door",
      AddressCount: 2,
      InternetMaxBandwidthOut: 5,
      Tags: [{ Key: "team", Value: "net" }],
    });
    expect(made.AddressSet).toHaveLength(2);
    const [id = ""] = made.AddressSet ?? [];
    expect(id).toMatch(/^eipv6-[0-9a-z]{8}$/);
    expect((await at.vpc.DescribeTaskResult({ TaskId: Number(made.TaskId) })).Result).toBe("SUCCESS");
    const shown = await at.show(id);
    expect(shown).toMatchObject({
      AddressName: "front-door",
      AddressStatus: "UNBIND",
      AddressType: "EIPv6",
      Bandwidth: 5,
      InternetChargeType: "TRAFFIC_POSTPAID_BY_HOUR",
      TagSet: [{ Key: "team", Value: "net" }],
      Egress: "CENTER_EGRESS_1",
    });
    expect(shown?.AddressIp).toMatch(/^2001:db8:1[0-9a-f]{3}:/);
    await at.vpc.ReleaseIPv6Addresses({ IPv6AddressIds: made.AddressSet ?? [] });
    expect(await at.show(id)).toBeUndefined();
  });

  test("is bound to one IPv6 address of an ENI and shown there, unbound and released", async () => {
    const [id, other, eni] = [await at.elastic(), await at.elastic(), await at.eni6()];
    const where = { NetworkInterfaceId: eni.id, PrivateIPv6Address: eni.address };
    await at.vpc.AssociateIPv6Address({ IPv6AddressId: id, ...where });
    const bound = await at.show(id);
    expect(bound).toMatchObject({
      AddressStatus: "BIND_ENI",
      NetworkInterfaceId: eni.id,
      PrivateAddressIp: eni.address,
      InstanceType: "ENI",
      UnVpcId: at.VpcId,
    });
    expect(await at.onEni(eni.id)).toMatchObject([
      { Address: eni.address, AddressId: id, PublicIpAddress: bound?.AddressIp, AddressType: "EIPv6" },
    ]);
    const again = (IPv6AddressId: string) =>
      refusalOf(at.vpc.AssociateIPv6Address({ IPv6AddressId, ...where }));
    expect(await again(id)).toBe("UnsupportedOperation.AddressStatusNotPermit");
    expect(await again(other)).toBe("InvalidPrivateIpAddress.AlreadyBindEip");
    expect(await refusalOf(at.vpc.ReleaseIPv6Addresses({ IPv6AddressIds: [id] }))).toBe(
      "UnsupportedOperation.AddressStatusNotPermit",
    );
    await at.vpc.DisassociateIPv6Address({ IPv6AddressId: id });
    expect(await at.show(id)).toMatchObject({ AddressStatus: "UNBIND", NetworkInterfaceId: null });
    expect(await at.onEni(eni.id)).toMatchObject([{ Address: eni.address, AddressId: "" }]);
    expect(await refusalOf(at.vpc.DisassociateIPv6Address({ IPv6AddressId: id }))).toBe(
      "UnsupportedOperation.AddressStatusNotPermit",
    );
    await at.vpc.ReleaseIPv6Addresses({ IPv6AddressIds: [id, other] });
  });

  test("follows its ENI to an instance and away; the instance can be named instead", async () => {
    const [id, eni, instanceId] = [await at.elastic(), await at.eni6(), await at.instance()];
    const where = { NetworkInterfaceId: eni.id, PrivateIPv6Address: eni.address };
    await at.vpc.AssociateIPv6Address({ IPv6AddressId: id, ...where });
    const hang = { NetworkInterfaceId: eni.id, InstanceId: instanceId };
    await at.vpc.AttachNetworkInterface(hang);
    expect(await at.show(id)).toMatchObject({ AddressStatus: "BIND", InstanceId: instanceId });
    await at.vpc.DetachNetworkInterface(hang);
    expect(await at.show(id)).toMatchObject({ AddressStatus: "BIND_ENI", InstanceId: null });
    await at.vpc.DisassociateIPv6Address({ IPv6AddressId: id });
    const byInstance = { IPv6AddressId: id, InstanceId: instanceId };
    expect(await refusalOf(at.vpc.AssociateIPv6Address(byInstance))).toBe(
      "InvalidParameterValue.AddressNotApplicable",
    );
    const primary = await at.primaryEni(instanceId);
    const address = await at.assign(primary);
    await at.vpc.AssociateIPv6Address(byInstance);
    expect(await at.show(id)).toMatchObject({
      AddressStatus: "BIND",
      NetworkInterfaceId: primary,
      PrivateAddressIp: address,
    });
  });

  test("is unbound when the ENI's address is taken off or the ENI goes", async () => {
    const [id, eni] = [await at.elastic(), await at.eni6()];
    const bind = (PrivateIPv6Address: string) =>
      at.vpc.AssociateIPv6Address({ IPv6AddressId: id, NetworkInterfaceId: eni.id, PrivateIPv6Address });
    await bind(eni.address);
    const Ipv6Addresses = [{ Address: eni.address }];
    await at.vpc.UnassignIpv6Addresses({ NetworkInterfaceId: eni.id, Ipv6Addresses });
    expect(await at.show(id)).toMatchObject({ AddressStatus: "UNBIND", PrivateAddressIp: null });
    await bind(await at.assign(eni.id));
    expect(await at.show(id)).toMatchObject({ AddressStatus: "BIND_ENI" });
    await at.vpc.DeleteNetworkInterface({ NetworkInterfaceId: eni.id });
    expect(await at.show(id)).toMatchObject({ AddressStatus: "UNBIND", NetworkInterfaceId: null });
  });

  test("gets another name and bandwidth", async () => {
    const IPv6AddressIds = [await at.elastic(), await at.elastic()];
    await at.vpc.ModifyIPv6AddressesAttributes({ IPv6AddressIds, IPv6AddressName: "back-door" });
    await at.vpc.ModifyIPv6AddressesBandwidth({ IPv6AddressIds, InternetMaxBandwidthOut: 100 });
    for (const id of IPv6AddressIds) {
      expect(await at.show(id)).toMatchObject({ AddressName: "back-door", Bandwidth: 100 });
    }
    const odd = { IPv6AddressIds: ["eip-00000000"], IPv6AddressName: "odd" };
    expect(await refusalOf(at.vpc.ModifyIPv6AddressesAttributes(odd))).toBe(
      "InvalidParameterValue.AddressIdMalformed",
    );
    const faster = { IPv6AddressIds, InternetMaxBandwidthOut: 101 };
    expect(await refusalOf(at.vpc.ModifyIPv6AddressesBandwidth(faster))).toBe("InvalidParameterValue");
    const spaced = { IPv6AddressIds, IPv6AddressName: "back door" };
    expect(await refusalOf(at.vpc.ModifyIPv6AddressesAttributes(spaced))).toBe("InvalidParameterValue");
    expect(await refusalOf(at.vpc.ModifyIPv6AddressesAttributes({ IPv6AddressIds }))).toBe(
      "MissingParameter.MultiMissingParameter",
    );
  });

  test("is not bound to what is not there", async () => {
    const [id, eni] = [await at.elastic(), await at.eni6()];
    const bind = (more: object, IPv6AddressId = id) =>
      refusalOf(at.vpc.AssociateIPv6Address({ IPv6AddressId, ...more }));
    const where = { NetworkInterfaceId: eni.id, PrivateIPv6Address: eni.address };
    expect(await bind(where, "eip-00000000")).toBe("InvalidParameterValue.AddressIdMalformed");
    expect(await bind(where, "eipv6-00000000")).toBe("InvalidParameterValue.AddressIpNotFound");
    expect(await bind({})).toBe("InvalidParameterValue.MissingAssociateEntity");
    expect(await bind({ ...where, InstanceId: "ins-00000000" })).toBe("InvalidParameterConflict");
    expect(await bind({ ...where, NetworkInterfaceId: "eni-00000000" })).toBe(
      "InvalidParameterValue.NetworkInterfaceNotFound",
    );
    expect(await bind({ ...where, PrivateIPv6Address: "10.0.1.2" })).toBe("InvalidParameterValue");
    const elsewhere = { ...where, PrivateIPv6Address: (await at.eni6()).address };
    expect(await bind(elsewhere)).toBe("InvalidParameterValue.PrivateIpAddressNotMatch");
  });
});

test("elastic addresses are found by what is documented, in pages", async () => {
  const fresh = await ipv6Place();
  const [one, two, three] = [await fresh.elastic(), await fresh.elastic(), await fresh.elastic()];
  const eni = await fresh.eni6();
  const where = { NetworkInterfaceId: eni.id, PrivateIPv6Address: eni.address };
  await fresh.vpc.AssociateIPv6Address({ IPv6AddressId: one, ...where });
  await fresh.vpc.ModifyIPv6AddressesAttributes({ IPv6AddressIds: [two], IPv6AddressName: "found" });
  const fine = await fresh.elastic({ AddressType: "HighQualityEIPv6", Tags: [{ Key: "k", Value: "v" }] });
  const found = async (Name: string, ...Values: string[]) => {
    const answer = await fresh.vpc.DescribeIPv6Addresses({ Filters: [{ Name, Values }] });
    return (answer.AddressSet ?? []).map((row) => row.AddressId).sort();
  };
  const AddressIp = (await fresh.show(one))?.AddressIp ?? "";
  expect(await found("address-id", fine)).toEqual([fine]);
  expect(await found("public-ipv6-address", AddressIp.toUpperCase())).toEqual([one]);
  expect(await found("network-interface-id", eni.id)).toEqual([one]);
  expect(await found("private-ipv6-address", eni.address)).toEqual([one]);
  expect(await found("address-status", "BIND_ENI")).toEqual([one]);
  expect(await found("address-status", "BIND")).toEqual([]);
  expect(await found("address-status", "UNBIND", "BIND")).toEqual([two, three].sort());
  expect(await found("address-name", "found")).toEqual([two]);
  expect(await found("address-type", "HighQualityEIPv6")).toEqual([fine]);
  expect(await found("charge-type", "BANDWIDTH_PACKAGE")).toEqual([]);
  expect(await found("egress", "CENTER_EGRESS_2")).toEqual([]);
  expect(await found("address-isp", "BGP")).toEqual([one, two, three].sort());
  expect(await found("instance-id", "ins-00000000")).toEqual([]);
  expect(await found("tag:k", "v")).toEqual([]);
  const page = await fresh.vpc.DescribeIPv6Addresses({ Offset: 1, Limit: 1 });
  expect(page.TotalCount).toBe(3);
  expect(page.AddressSet).toHaveLength(1);
  const unknown = fresh.vpc.DescribeIPv6Addresses({ Filters: [{ Name: "colour", Values: ["red"] }] });
  expect(await refusalOf(unknown)).toBe("InvalidParameter.InvalidFilter");
  const Filters = [{ Name: "address-id", Values: [one] }];
  expect(await refusalOf(fresh.vpc.DescribeIPv6Addresses({ IPv6AddressIds: [one], Filters }))).toBe(
    "InvalidParameter.Coexist",
  );
  await fresh.cloud.close();
});

test("the quota, the range and the words of an allocation are held to", async () => {
  const quotas = [{ quota: "eipv6sPerRegion", limit: 2 } as const];
  const small = await ipv6Place({ quotas, publicCidrs6: ["2001:db8:ffff::8/128"] });
  const ask = (more: object) => refusalOf(small.vpc.AllocateIPv6Addresses(more));
  expect(await ask({ AddressCount: 2 })).toBe("ResourceInsufficient");
  await small.elastic();
  expect(await ask({})).toBe("ResourceInsufficient");
  expect(await ask({ AddressCount: 21 })).toBe("InvalidParameterValue");
  expect(await ask({ AddressType: "EIP" })).toBe("InvalidParameterValue");
  expect(await ask({ InternetChargeType: "BANDWIDTH_POSTPAID_BY_HOUR" })).toBe("InvalidParameterValue");
  expect(await ask({ InternetMaxBandwidthOut: 101 })).toBe("InvalidParameterValue.BandwidthOutOfRange");
  expect(await ask({ BandwidthPackageId: "bwp-00000000" })).toBe("InvalidParameterValue.Combination");
  const eni = await small.eni6();
  const more = await small.assign(eni.id);
  const publish = (...Ip6Addresses: string[]) => small.vpc.AllocateIp6AddressesBandwidth({ Ip6Addresses });
  expect(await refusalOf(publish(eni.address, more))).toBe("LimitExceeded");
  await publish(more);
  await small.cloud.close();
});
