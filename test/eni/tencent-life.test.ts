import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { named, tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace("10.0.0.0/20");
});

afterAll(() => place.cloud.close());

describe("CreateNetworkInterface", () => {
  test("makes the page's own example, quoted scalars and all", async () => {
    const group = await place.group();
    const eni = await place.eni({
      Tags: [{ Key: "city", Value: "shanghai" }],
      PrivateIpAddresses: [{ Primary: "true", PrivateIpAddress: "10.0.2.13" }],
      SecurityGroupIds: [group],
      NetworkInterfaceDescription: "TestDesc",
      SecondaryPrivateIpAddressCount: "1",
      NetworkInterfaceName: "TestNIC",
    });
    expect(eni).toMatchObject({
      NetworkInterfaceName: "TestNIC",
      NetworkInterfaceDescription: "TestDesc",
      VpcId: place.VpcId,
      SubnetId: place.SubnetId,
      GroupSet: [group],
      Primary: false,
      State: "AVAILABLE",
      Attachment: null,
      Zone: place.Zone,
      EniType: 0,
      TagSet: [{ Key: "city", Value: "shanghai" }],
      PrivateIpAddressSet: [{ PrivateIpAddress: "10.0.2.13", Primary: true }, { Primary: false }],
    });
    expect(eni.MacAddress).toMatch(/^20:90:6F(:[0-9A-F]{2}){3}$/);
    expect(await place.show(eni.NetworkInterfaceId ?? "")).toEqual(eni);
  });

  test("picks a primary address besides those asked for", async () => {
    const byCount = await place.eni({ SecondaryPrivateIpAddressCount: 2, QosLevel: "AU" });
    expect(byCount.PrivateIpAddressSet).toHaveLength(3);
    expect(byCount.PrivateIpAddressSet?.filter((ip) => ip.Primary)).toHaveLength(1);
    const [idle = ""] = await place.idle(1);
    const byName = await place.eni({ PrivateIpAddresses: named(idle) });
    expect(byName.PrivateIpAddressSet?.map((ip) => [ip.PrivateIpAddress === idle, ip.Primary])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test("refuses what the page says it refuses", async () => {
    const refused = (more: object) => refusalOf(place.eni(more));
    expect(await refused({ VpcId: "vpc-00000000" })).toBe("ResourceNotFound");
    expect(await refused({ VpcId: "net-1" })).toBe("InvalidParameterValue.Malformed");
    expect(await refused({ SubnetId: "subnet-00000000" })).toBe("ResourceNotFound");
    expect(await refused({ SecurityGroupIds: ["sg-00000000"] })).toBe("ResourceNotFound");
    expect(await refused({ NetworkInterfaceName: "x".repeat(61) })).toBe("InvalidParameterValue.TooLong");
    expect(await refused({ NetworkInterfaceDescription: "x".repeat(61) })).toBe(
      "InvalidParameterValue.TooLong",
    );
    expect(await refused({ QosLevel: "PT" })).toBe("MissingParameter");
    expect(await refused({ QosLevel: "XX", SecondaryPrivateIpAddressCount: 1 })).toBe(
      "InvalidParameterValue.Range",
    );
    expect(await refused({ TrunkingFlag: "Maybe" })).toBe("InvalidParameterValue.Malformed");
    expect(await refused({ SecondaryPrivateIpAddressCount: 30 })).toBe("LimitExceeded");
    expect(await refused({ PrivateIpAddresses: named("10.0.32.1") })).toBe("InvalidParameterValue.Range");
    expect(await refused({ PrivateIpAddresses: named("10.0.15.255") })).toBe(
      "InvalidParameterValue.Reserved",
    );
    expect(await refused({ PrivateIpAddresses: named("10.0.2.x") })).toBe("InvalidParameterValue.Malformed");
    const two = [
      { PrivateIpAddress: "10.0.3.1", Primary: true },
      { PrivateIpAddress: "10.0.3.2", Primary: true },
    ];
    expect(await refused({ PrivateIpAddresses: two })).toBe("InvalidParameterValue");
    const { Vpc } = await place.vpc.CreateVpc({ VpcName: "other", CidrBlock: "10.1.0.0/16" });
    expect(await refused({ VpcId: Vpc?.VpcId })).toBe("UnsupportedOperation.ResourceMismatch");
    const twice = [
      { Key: "a", Value: "1" },
      { Key: "a", Value: "2" },
    ];
    expect(await refused({ Tags: twice })).toBe("InvalidParameterValue.TagDuplicateKey");
  });

  test("a network holds no more than its quota, whoever races for the last place", async () => {
    const tight = await tencentPlace("10.0.1.0/24", { quotas: [{ quota: "enisPerVpc", limit: 5 }] });
    const ends = await Promise.allSettled(Array.from({ length: 12 }, () => tight.eni()));
    const refused = ends.filter((end) => end.status === "rejected");
    expect(refused).toHaveLength(7);
    for (const end of refused)
      expect(end.reason).toMatchObject({ code: "LimitExceeded.NetworkInterfaceLimitExceeded" });
    await tight.cloud.close();
  });
});

describe("ModifyNetworkInterfaceAttribute", () => {
  test("renames, and replaces the security groups", async () => {
    const [first, second] = [await place.group(), await place.group()];
    const { NetworkInterfaceId = "" } = await place.eni({ SecurityGroupIds: [first] });
    await place.vpc.ModifyNetworkInterfaceAttribute({
      NetworkInterfaceId,
      NetworkInterfaceName: "later",
      NetworkInterfaceDescription: "seen",
      SecurityGroupIds: [second],
    });
    expect(await place.show(NetworkInterfaceId)).toMatchObject({
      NetworkInterfaceName: "later",
      NetworkInterfaceDescription: "seen",
      GroupSet: [second],
    });
    const modify = (more: object) =>
      place.vpc.ModifyNetworkInterfaceAttribute({ NetworkInterfaceId, ...more });
    expect(await refusalOf(modify({ NetworkInterfaceName: "x".repeat(61) }))).toBe(
      "InvalidParameterValue.TooLong",
    );
    expect(await refusalOf(modify({ SecurityGroupIds: ["sg-00000000"] }))).toBe("ResourceNotFound");
    expect(await refusalOf(modify({ NetworkInterfaceId: "eni-00000000" }))).toBe("ResourceNotFound");
  });
});

describe("security groups of ENIs", () => {
  test("are added and taken off, all or none, up to five", async () => {
    const groups = await Promise.all(Array.from({ length: 6 }, () => place.group()));
    const { NetworkInterfaceId: one = "" } = await place.eni();
    const { NetworkInterfaceId: two = "" } = await place.eni();
    const NetworkInterfaceIds = [one, two];
    const add = (...SecurityGroupIds: string[]) =>
      place.vpc.AssociateNetworkInterfaceSecurityGroups({ NetworkInterfaceIds, SecurityGroupIds });
    await add(...groups.slice(0, 4));
    await add(...groups.slice(2, 5));
    expect((await place.show(two))?.GroupSet).toEqual(groups.slice(0, 5));
    expect(await refusalOf(add(groups[5] ?? ""))).toBe("LimitExceeded");
    expect(await refusalOf(add("sg-00000000"))).toBe("ResourceNotFound");
    const unknown = { NetworkInterfaceIds: [one, "eni-00000000"], SecurityGroupIds: [groups[0] ?? ""] };
    expect(await refusalOf(place.vpc.DisassociateNetworkInterfaceSecurityGroups(unknown))).toBe(
      "ResourceNotFound",
    );
    expect((await place.show(one))?.GroupSet).toHaveLength(5);
    await place.vpc.DisassociateNetworkInterfaceSecurityGroups({
      NetworkInterfaceIds,
      SecurityGroupIds: groups.slice(0, 4),
    });
    expect((await place.show(one))?.GroupSet).toEqual(groups.slice(4, 5));
    const many = Array.from({ length: 101 }, () => one);
    const tooMany = place.vpc.AssociateNetworkInterfaceSecurityGroups({
      NetworkInterfaceIds: many,
      SecurityGroupIds: groups.slice(0, 1),
    });
    expect(await refusalOf(tooMany)).toBe("InvalidParameterValue.LimitExceeded");
  });
});

describe("DescribeNetworkInterfaces", () => {
  test("filters by everything it documents", async () => {
    const group = await place.group();
    const eni = await place.eni({
      NetworkInterfaceName: "findable",
      NetworkInterfaceDescription: "needle",
      SecurityGroupIds: [group],
      Tags: [{ Key: "role", Value: "db" }],
      PrivateIpAddresses: [{ PrivateIpAddress: "10.0.14.77", Primary: true }],
    });
    const { NetworkInterfaceId = "" } = eni;
    const found = async (...pairs: [string, ...string[]][]) => {
      const Filters = pairs.map(([Name, ...Values]) => ({ Name, Values }));
      const { NetworkInterfaceSet } = await place.vpc.DescribeNetworkInterfaces({ Filters });
      return (NetworkInterfaceSet ?? []).map((one) => one.NetworkInterfaceId);
    };
    const only = [NetworkInterfaceId];
    expect(await found(["network-interface-name", "findab"])).toEqual(only);
    expect(await found(["network-interface-description", "needle"])).toEqual(only);
    expect(await found(["network-interface-id", NetworkInterfaceId])).toEqual(only);
    expect(await found(["groups.security-group-id", group])).toEqual(only);
    expect(await found(["tag-key", "role"])).toEqual(only);
    expect(await found(["tag:role", "db"])).toEqual(only);
    expect(await found(["tag:role", "web"])).toEqual([]);
    expect(await found(["address-ip", "14.77"])).toEqual(only);
    expect(await found(["address-ip", "14.77"], ["ip-exact-match", "true"])).toEqual([]);
    expect(await found(["address-ip", "10.0.14.77", "10.0.14.78"])).toEqual(only);
    expect(await found(["vpc-id", place.VpcId], ["network-interface-name", "findable"])).toEqual(only);
    expect(await found(["subnet-id", "subnet-00000000"])).toEqual([]);
    expect(await found(["is-primary", "true"], ["network-interface-name", "findable"])).toEqual([]);
    expect(await found(["eni-type", "0"], ["network-interface-name", "findable"])).toEqual(only);
    expect(await refusalOf(found(["colour", "red"]))).toBe("InvalidParameter.FilterInvalidKey");
    const both = { NetworkInterfaceIds: only, Filters: [{ Name: "vpc-id", Values: [place.VpcId] }] };
    expect(await refusalOf(place.vpc.DescribeNetworkInterfaces(both))).toBe("InvalidParameter.Coexist");
    expect(await refusalOf(place.vpc.DescribeNetworkInterfaces({ Limit: 101 }))).toBe(
      "InvalidParameterValue.Range",
    );
    const page = await place.vpc.DescribeNetworkInterfaces({ Limit: 2, Offset: 1 });
    expect(page.NetworkInterfaceSet).toHaveLength(2);
    expect(page.TotalCount).toBeGreaterThan(2);
  });
});

describe("ModifyNetworkInterfaceQos", () => {
  test("sets the level of ENIs and of their addresses", async () => {
    const { NetworkInterfaceId = "" } = await place.eni({ SecondaryPrivateIpAddressCount: 1 });
    await place.vpc.ModifyNetworkInterfaceQos({ NetworkInterfaceIds: [NetworkInterfaceId], QosLevel: "PT" });
    expect(await place.show(NetworkInterfaceId)).toMatchObject({
      QosLevel: "PT",
      PrivateIpAddressSet: [{ QosLevel: "PT" }, { QosLevel: "PT" }],
    });
    const unknown = { NetworkInterfaceIds: ["eni-00000000"], QosLevel: "PT" };
    expect(await refusalOf(place.vpc.ModifyNetworkInterfaceQos(unknown))).toBe("ResourceNotFound");
  });
});

describe("DeleteNetworkInterface", () => {
  test("frees its addresses and is gone from lists", async () => {
    const eni = await place.eni({ SecondaryPrivateIpAddressCount: 3 });
    const { NetworkInterfaceId = "" } = eni;
    const free = async () =>
      (await place.vpc.DescribeSubnets({ SubnetIds: [place.SubnetId] })).SubnetSet?.[0]
        ?.AvailableIpAddressCount ?? 0;
    const before = await free();
    await place.vpc.DeleteNetworkInterface({ NetworkInterfaceId });
    expect(await free()).toBe(before + 4);
    expect(await place.show(NetworkInterfaceId)).toBeUndefined();
    expect(await refusalOf(place.vpc.DeleteNetworkInterface({ NetworkInterfaceId }))).toBe(
      "ResourceNotFound",
    );
    expect(await refusalOf(place.vpc.DeleteNetworkInterface({ NetworkInterfaceId: "x" }))).toBe(
      "InvalidParameterValue.Malformed",
    );
    const [address = ""] = (eni.PrivateIpAddressSet ?? []).map((ip) => ip.PrivateIpAddress ?? "");
    await place.eni({ PrivateIpAddresses: named(address) });
  });
});
