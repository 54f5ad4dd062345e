import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { named, tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let group: string;

beforeAll(async () => {
  place = await tencentPlace("10.0.0.0/20");
  group = await place.group();
});

afterAll(() => place.cloud.close());

async function guarded(more: object = {}): Promise<string> {
  const { NetworkInterfaceId = "" } = await place.eni({ SecurityGroupIds: [group], ...more });
  return NetworkInterfaceId;
}

function attach(NetworkInterfaceId: string, InstanceId: string) {
  return place.vpc.AttachNetworkInterface({ NetworkInterfaceId, InstanceId });
}

async function primaryOf(instanceId: string): Promise<string> {
  const Filters = [
    { Name: "attachment.instance-id", Values: [instanceId] },
    { Name: "is-primary", Values: ["true"] },
  ];
  const { NetworkInterfaceSet } = await place.vpc.DescribeNetworkInterfaces({ Filters });
  return NetworkInterfaceSet?.[0]?.NetworkInterfaceId ?? "";
}

/** A subnet of the same network in another zone. */
async function elsewhere() {
  const where = { VpcId: place.VpcId, SubnetName: "far", CidrBlock: "10.0.200.0/24", Zone: "ap-guangzhou-4" };
  const { Subnet } = await place.vpc.CreateSubnet(where);
  return Subnet?.SubnetId ?? "";
}

describe("AttachNetworkInterface", () => {
  test("hangs ENIs on the lowest free index; they stay AVAILABLE and carry an Attachment", async () => {
    const instance = await place.instance();
    const [one, two, three] = [await guarded(), await guarded(), await guarded()];
    await attach(one, instance);
    await attach(two, instance);
    expect(await place.show(one)).toMatchObject({
      State: "AVAILABLE",
      Attachment: { InstanceId: instance, DeviceIndex: 1, InstanceAccountId: "100000000001" },
    });
    await place.vpc.DetachNetworkInterface({ NetworkInterfaceId: one, InstanceId: instance });
    expect(await place.show(one)).toMatchObject({ State: "AVAILABLE", Attachment: null });
    await attach(three, instance);
    expect((await place.show(three))?.Attachment?.DeviceIndex).toBe(1);
    expect((await place.show(two))?.Attachment?.DeviceIndex).toBe(2);
    // Four in all with the primary one.
    await attach(one, instance);
    expect(await refusalOf(attach(await guarded(), instance))).toBe("LimitExceeded");
  });

  test("refuses what the page says it refuses", async () => {
    const instance = await place.instance();
    const eni = await guarded();
    expect(await refusalOf(attach("eni-00000000", instance))).toBe("ResourceNotFound");
    expect(await refusalOf(attach("x", instance))).toBe("InvalidParameterValue.Malformed");
    expect(await refusalOf(attach(eni, "ins-00000000"))).toBe("ResourceNotFound");
    const { NetworkInterfaceId: bare = "" } = await place.eni();
    expect(await refusalOf(attach(bare, instance))).toBe("UnsupportedOperation");
    const far = await elsewhere();
    const remote = await guarded({ SubnetId: far });
    expect(await refusalOf(attach(remote, instance))).toBe("UnsupportedOperation.ZoneMismatch");
    const big = await guarded({ SecondaryPrivateIpAddressCount: 10 });
    expect(await refusalOf(attach(big, instance))).toBe("LimitExceeded");
    await attach(eni, instance);
    const other = await place.instance();
    expect(await refusalOf(attach(eni, other))).toBe("UnsupportedOperation.AttachmentAlreadyExists");
    expect(await refusalOf(attach(await primaryOf(other), instance))).toBe(
      "UnsupportedOperation.AttachmentAlreadyExists",
    );
    const extended = { NetworkInterfaceId: await guarded(), InstanceId: other, AttachType: 1 };
    expect(await refusalOf(place.vpc.AttachNetworkInterface(extended))).toBe("UnsupportedOperation");
    const { Vpc } = await place.vpc.CreateVpc({ VpcName: "other", CidrBlock: "10.9.0.0/16" });
    const VpcId = Vpc?.VpcId ?? "";
    const { Subnet } = await place.vpc.CreateSubnet({
      VpcId,
      SubnetName: "s",
      CidrBlock: "10.9.0.0/24",
      Zone: place.Zone,
    });
    const abroad = await guarded({ VpcId, SubnetId: Subnet?.SubnetId });
    expect(await refusalOf(attach(abroad, other))).toBe("UnsupportedOperation.VpcMismatch");
  });

  test("an attached ENI is held to its instance's type, and is not deleted", async () => {
    const instance = await place.instance();
    const eni = await guarded();
    await attach(eni, instance);
    const ask = (SecondaryPrivateIpAddressCount: number) =>
      place.vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: eni, SecondaryPrivateIpAddressCount });
    expect(await refusalOf(ask(10))).toBe("LimitExceeded");
    await ask(9);
    expect(await refusalOf(place.vpc.DeleteNetworkInterface({ NetworkInterfaceId: eni }))).toBe(
      "UnsupportedOperation.InvalidState",
    );
    expect(await place.vpc.DescribeNetworkInterfaceLimit({ InstanceId: instance })).toMatchObject({
      EniQuantity: 4,
      EniPrivateIpAddressQuantity: 10,
    });
    expect(await place.vpc.DescribeNetworkInterfaceLimit({ InstanceId: eni })).toMatchObject({
      EniQuantity: 4,
    });
    const free = await guarded();
    expect(await place.vpc.DescribeNetworkInterfaceLimit({ InstanceId: free })).toMatchObject({
      EniPrivateIpAddressQuantity: 30,
    });
    const unknown = place.vpc.DescribeNetworkInterfaceLimit({ InstanceId: "ins-00000000" });
    expect(await refusalOf(unknown)).toBe("InvalidInstanceId.NotFound");
  });
});

describe("primary ENIs", () => {
  test("cannot be detached, deleted, migrated or guarded alone, and take secondaries", async () => {
    const [instance, other] = [await place.instance(), await place.instance()];
    const primary = await primaryOf(instance);
    const { vpc } = place;
    const detach = vpc.DetachNetworkInterface({ NetworkInterfaceId: primary, InstanceId: instance });
    expect(await refusalOf(detach)).toBe("UnsupportedOperation");
    expect(await refusalOf(vpc.DeleteNetworkInterface({ NetworkInterfaceId: primary }))).toBe(
      "UnsupportedOperation.InvalidState",
    );
    const migrate = vpc.MigrateNetworkInterface({
      NetworkInterfaceId: primary,
      SourceInstanceId: instance,
      DestinationInstanceId: other,
    });
    expect(await refusalOf(migrate)).toBe("UnsupportedOperation");
    const guard = vpc.AssociateNetworkInterfaceSecurityGroups({
      NetworkInterfaceIds: [primary],
      SecurityGroupIds: [group],
    });
    expect(await refusalOf(guard)).toBe("UnsupportedOperation");
    await vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: primary, SecondaryPrivateIpAddressCount: 1 });
    expect(await place.addresses(primary)).toHaveLength(2);
  });
});

describe("DetachNetworkInterface", () => {
  test("refuses an ENI that is not there, and forgets nothing of one that is", async () => {
    const [instance, other] = [await place.instance(), await place.instance()];
    const eni = await guarded({ SecondaryPrivateIpAddressCount: 2 });
    await attach(eni, instance);
    const before = await place.addresses(eni);
    const detach = (InstanceId: string) =>
      place.vpc.DetachNetworkInterface({ NetworkInterfaceId: eni, InstanceId });
    expect(await refusalOf(detach(other))).toBe("UnsupportedOperation");
    expect(await refusalOf(detach("ins-00000000"))).toBe("ResourceNotFound");
    await detach(instance);
    expect(await place.show(eni)).toMatchObject({ Attachment: null, GroupSet: [group] });
    expect(await place.addresses(eni)).toEqual(before);
  });

  test("UnassignPrivateIpAddresses detaches as well when it names the instance", async () => {
    const instance = await place.instance();
    const eni = await guarded({ SecondaryPrivateIpAddressCount: 1 });
    await attach(eni, instance);
    const [primary = "", secondary = ""] = await place.addresses(eni);
    await place.vpc.UnassignPrivateIpAddresses({
      NetworkInterfaceId: eni,
      PrivateIpAddresses: named(secondary),
      InstanceId: instance,
    });
    expect(await place.show(eni)).toMatchObject({ Attachment: null });
    expect(await place.addresses(eni)).toEqual([primary]);
  });
});

describe("MigrateNetworkInterface", () => {
  test("moves an ENI with all it has", async () => {
    const [from, to] = [await place.instance(), await place.instance()];
    const eni = await guarded({ SecondaryPrivateIpAddressCount: 1 });
    const migrate = (SourceInstanceId: string, DestinationInstanceId: string) =>
      place.vpc.MigrateNetworkInterface({ NetworkInterfaceId: eni, SourceInstanceId, DestinationInstanceId });
    expect(await refusalOf(migrate(from, to))).toBe("UnsupportedOperation.AttachmentNotFound");
    await attach(eni, from);
    const before = await place.addresses(eni);
    expect(await refusalOf(migrate(to, from))).toBe("UnsupportedOperation.AttachmentNotFound");
    expect(await refusalOf(migrate(from, "ins-00000000"))).toBe("ResourceNotFound");
    await migrate(from, to);
    expect(await place.show(eni)).toMatchObject({ Attachment: { InstanceId: to, DeviceIndex: 1 } });
    expect(await place.addresses(eni)).toEqual(before);
  });
});

describe("MigratePrivateIpAddress", () => {
  test("moves a secondary address within its subnet, and nothing else", async () => {
    const from = await guarded({ SecondaryPrivateIpAddressCount: 2 });
    const to = await guarded();
    const [primary = "", one = "", two = ""] = await place.addresses(from);
    const migrate = (PrivateIpAddress: string, DestinationNetworkInterfaceId = to) =>
      place.vpc.MigratePrivateIpAddress({
        SourceNetworkInterfaceId: from,
        DestinationNetworkInterfaceId,
        PrivateIpAddress,
      });
    await migrate(one);
    expect(await place.addresses(from)).toEqual([primary, two]);
    expect(await place.addresses(to)).toContain(one);
    expect(await refusalOf(migrate(primary))).toBe("UnsupportedOperation.PrimaryIp");
    expect(await refusalOf(migrate(one))).toBe("UnauthorizedOperation.AttachmentNotFound");
    expect(await refusalOf(migrate(two, "eni-00000000"))).toBe("ResourceNotFound");
    const full = await guarded({ SecondaryPrivateIpAddressCount: 29 });
    expect(await refusalOf(migrate(two, full))).toBe("LimitExceeded");
    const { Subnet } = await place.vpc.CreateSubnet({
      VpcId: place.VpcId,
      SubnetName: "next",
      CidrBlock: "10.0.210.0/24",
      Zone: place.Zone,
    });
    const beside = await guarded({ SubnetId: Subnet?.SubnetId });
    expect(await refusalOf(migrate(two, beside))).toBe("UnsupportedOperation");
  });
});

describe("CreateAndAttachNetworkInterface", () => {
  test("does both or neither", async () => {
    const instance = await place.instance();
    const make = (more: object = {}) =>
      place.vpc.CreateAndAttachNetworkInterface({
        VpcId: place.VpcId,
        SubnetId: place.SubnetId,
        NetworkInterfaceName: "both",
        InstanceId: instance,
        SecurityGroupIds: [group],
        SecondaryPrivateIpAddressCount: 1,
        ...more,
      });
    const { NetworkInterface: eni } = await make();
    expect(eni).toMatchObject({ State: "AVAILABLE", Attachment: { InstanceId: instance, DeviceIndex: 1 } });
    expect(await place.show(eni?.NetworkInterfaceId ?? "")).toEqual(eni);
    const count = async () => (await place.vpc.DescribeNetworkInterfaces({ Limit: 1 })).TotalCount;
    const before = await count();
    expect(await refusalOf(make({ SecondaryPrivateIpAddressCount: 10 }))).toBe("LimitExceeded");
    expect(await refusalOf(make({ InstanceId: "ins-00000000" }))).toBe("ResourceNotFound");
    expect(await count()).toBe(before);
    await make();
    await make();
    expect(await refusalOf(make())).toBe("LimitExceeded");
  });
});
