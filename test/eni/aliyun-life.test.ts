import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RpcCall } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunPlace, zoneId } from "./aliyun-place.ts";

type Place = Awaited<ReturnType<typeof aliyunPlace>>;

let place: Place;
let rpc: RpcCall;
let vpcRpc: RpcCall;
let vSwitchId: string;
let group: string;
const make = (more?: object) => place.make(more);
const list = (question: object) => place.list(question);
const find = (question: object) => place.find(question);

beforeAll(async () => {
  place = await aliyunPlace();
  ({ rpc, vpcRpc, vSwitchId, group } = place);
});

afterAll(() => place.cloud.close());

describe("CreateNetworkInterface", () => {
  test("gives all that it is asked for, and shows it as lists do", async () => {
    const made = await make({
      networkInterfaceName: "first",
      description: "the first",
      primaryIpAddress: "10.0.3.3",
      privateIpAddress: ["10.0.3.4"],
      tag: [{ key: "role", value: "db" }],
      queueNumber: 2,
    });
    expect(made).toMatchObject({
      status: "Available",
      type: "Secondary",
      networkInterfaceName: "first",
      description: "the first",
      vSwitchId,
      zoneId,
      ownerId: "100000000001",
      privateIpAddress: "10.0.3.3",
      securityGroupIds: { securityGroupId: [group] },
      tags: { tag: [{ tagKey: "role", tagValue: "db" }] },
      serviceManaged: false,
    });
    expect(made.macAddress).toMatch(/^00:16:3e(:[0-9a-f]{2}){3}$/i);
    const { networkInterfaceSets } = await list({ networkInterfaceId: [made.networkInterfaceId] });
    expect(networkInterfaceSets?.networkInterfaceSet?.[0]).toMatchObject({
      networkInterfaceId: made.networkInterfaceId,
      status: "Available",
      instanceId: "",
      deleteOnRelease: true,
      queueNumber: 2,
      privateIpSets: {
        privateIpSet: [
          { privateIpAddress: "10.0.3.3", primary: true },
          { privateIpAddress: "10.0.3.4", primary: false },
        ],
      },
      ipv6Sets: { ipv6Set: [] },
      ipv4PrefixSets: { ipv4PrefixSet: [] },
      ipv6PrefixSets: { ipv6PrefixSet: [] },
    });
  });

  test("gives prefixes with it", async () => {
    const made = await make({ ipv4PrefixCount: 2 });
    expect(made.ipv4PrefixSets?.ipv4PrefixSet).toHaveLength(2);
    expect(made.privateIpSets?.privateIpSet).toHaveLength(1);
    await rpc("DeleteNetworkInterface", { NetworkInterfaceId: made.networkInterfaceId });
  });

  test("refuses by the page's codes", async () => {
    const refused = (more: object) => refusalOf(make(more));
    expect(await refused({ vSwitchId: "vsw-unknown" })).toBe("InvalidVSwitchId.NotFound");
    expect(await refused({ securityGroupId: "sg-unknown" })).toBe("InvalidSecurityGroupId.NotFound");
    expect(await refused({ securityGroupIds: [group] })).toBe("InvalidParameter.Conflict");
    expect(await refused({ securityGroupId: undefined })).toBe("MissingParameter");
    expect(await refused({ primaryIpAddress: "10.9.0.1" })).toBe("InvalidVSwitchId.IpInvalid");
    expect(await refused({ primaryIpAddress: "10.0.3.3" })).toBe("InvalidIp.Address");
    expect(await refused({ privateIpAddress: ["10.0.4.4", "10.0.4.4"] })).toBe("InvalidIp.IpRepeated");
    expect(await refused({ secondaryPrivateIpAddressCount: 50 })).toBe("MaxEniPrivateIpsCountExceeded");
    expect(await refused({ privateIpAddress: ["10.0.4.4"], secondaryPrivateIpAddressCount: 1 })).toBe(
      "InvalidParameter.Conflict",
    );
    expect(await refused({ rxQueueSize: 2048 })).toBe("UnsupportedParameter");
    expect(await refused({ visible: false })).toBe("UnsupportedParameter");
    expect(await refused({ instanceType: "Trunk" })).toBe("UnsupportedParameter");
    expect(await refused({ networkInterfaceName: "1" })).toBe("InvalidParameter");
    const six = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { VpcId } = place;
        return String((await rpc("CreateSecurityGroup", { VpcId }))["SecurityGroupId"]);
      }),
    );
    expect(await refused({ securityGroupId: undefined, securityGroupIds: six })).toBe(
      "JoinedGroupLimitExceed",
    );
    const { VpcId } = await vpcRpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const { SecurityGroupId } = await rpc("CreateSecurityGroup", { VpcId });
    expect(await refused({ securityGroupId: SecurityGroupId })).toBe("InvalidSecurityGroupId.NotVpc");
  });
});

describe("DescribeNetworkInterfaces", () => {
  test("honours MaxResults to the letter, and pages by number too", async () => {
    const name = "many";
    const ids = await Promise.all(
      Array.from({ length: 25 }, async () => (await make({ networkInterfaceName: name })).networkInterfaceId),
    );
    const all = await list({ networkInterfaceName: name, maxResults: 500 });
    expect(all.networkInterfaceSets?.networkInterfaceSet).toHaveLength(25);
    expect(all.nextToken).toBe("");
    const seen: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const page = await list({
        networkInterfaceName: name,
        maxResults: 3,
        ...(nextToken !== undefined && { nextToken }),
      });
      const set = page.networkInterfaceSets?.networkInterfaceSet ?? [];
      // Below ten is ten.
      expect(set.length).toBeLessThanOrEqual(10);
      seen.push(...set.map((eni) => eni.networkInterfaceId));
      nextToken = page.nextToken;
    } while (nextToken !== undefined && nextToken !== "");
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set(ids));
    const numbered = await list({ networkInterfaceName: name, pageNumber: 3, pageSize: 10 });
    expect(numbered.networkInterfaceSets?.networkInterfaceSet).toHaveLength(5);
    expect(numbered).toMatchObject({ totalCount: 25, pageNumber: 3, pageSize: 10 });
    const beyond = await list({ networkInterfaceName: name, pageNumber: 9, pageSize: 1000 });
    expect(beyond.networkInterfaceSets?.networkInterfaceSet).toEqual([]);
    expect(beyond.totalCount).toBe(25);
  });

  test("filters by what it documents", async () => {
    // Freed addresses rest, so nobody draws these meanwhile.
    const before = await make({ secondaryPrivateIpAddressCount: 1 });
    const pair = (before.privateIpSets?.privateIpSet ?? []).map((ip) => ip.privateIpAddress ?? "");
    const [primary = "", secondary = ""] = pair;
    await rpc("DeleteNetworkInterface", { NetworkInterfaceId: before.networkInterfaceId });
    const made = await make({
      networkInterfaceName: "findable",
      primaryIpAddress: primary,
      privateIpAddress: [secondary],
      tag: [{ key: "seek", value: "me" }],
    });
    const only = [made.networkInterfaceId];
    expect(await find({ networkInterfaceName: "findable" })).toEqual(only);
    expect(await find({ primaryIpAddress: primary })).toEqual(only);
    expect(await find({ primaryIpAddress: secondary })).toEqual([]);
    expect(await find({ privateIpAddress: [secondary, "10.0.255.9"] })).toEqual(only);
    expect(await find({ tag: [{ key: "seek", value: "me" }] })).toEqual(only);
    expect(await find({ networkInterfaceName: "findable", securityGroupId: group })).toEqual(only);
    expect(await find({ networkInterfaceName: "findable", status: "InUse" })).toEqual([]);
    expect(await find({ networkInterfaceName: "findable", vSwitchId, serviceManaged: true })).toEqual([]);
    expect(await refusalOf(find({ status: "Flying" }))).toBe("InvalidParameter");
    expect(await find({ networkInterfaceId: ["eni-unknown"] })).toEqual([]);
  });
});

describe("one interface", () => {
  test("DescribeNetworkInterfaceAttribute shows it flat, with its QoS", async () => {
    const { networkInterfaceId: NetworkInterfaceId } = await make();
    const show = () => rpc("DescribeNetworkInterfaceAttribute", { NetworkInterfaceId });
    expect(await show()).toMatchObject({
      NetworkInterfaceId,
      Status: "Available",
      QoSConfig: { EnableQoS: false },
    });
    await rpc("EnableNetworkInterfaceQoS", { NetworkInterfaceId, "QoS.BandwidthRx": 50 });
    expect(await show()).toMatchObject({ QoSConfig: { EnableQoS: true, QoS: { BandwidthRx: 50 } } });
    await rpc("DisableNetworkInterfaceQoS", { NetworkInterfaceId });
    expect(await show()).toMatchObject({ QoSConfig: { EnableQoS: false } });
    await rpc("ModifyNetworkInterfaceAttribute", {
      NetworkInterfaceId,
      SourceDestCheck: true,
      DeleteOnRelease: false,
      "ConnectionTrackingConfiguration.UdpTimeout": 60,
      QueueNumber: 4,
    });
    expect(await show()).toMatchObject({
      SourceDestCheck: true,
      DeleteOnRelease: false,
      ConnectionTrackingConfiguration: { UdpTimeout: 60 },
      NetworkInterfaceTrafficConfig: { NetworkInterfaceTrafficMode: "Standard", QueueNumber: 4 },
    });
    const unknown = rpc("DescribeNetworkInterfaceAttribute", { NetworkInterfaceId: "eni-unknown" });
    expect(await refusalOf(unknown)).toBe("InvalidEniId.NotFound");
  });

  test("permissions to attach are granted, listed and revoked", async () => {
    const { networkInterfaceId: NetworkInterfaceId } = await make();
    const grant = { NetworkInterfaceId, AccountId: 100000000002, Permission: "InstanceAttach" };
    const { NetworkInterfacePermission: first } = await rpc("CreateNetworkInterfacePermission", grant);
    const { NetworkInterfacePermission: again } = await rpc("CreateNetworkInterfacePermission", grant);
    expect(again).toEqual(first);
    const listed = await rpc("DescribeNetworkInterfacePermissions", { NetworkInterfaceId });
    expect(listed).toMatchObject({
      TotalCount: 1,
      NetworkInterfacePermissions: { NetworkInterfacePermission: [first] },
    });
    const { NetworkInterfacePermissionId } = first as { NetworkInterfacePermissionId: string };
    await rpc("DeleteNetworkInterfacePermission", { NetworkInterfacePermissionId });
    const gone = rpc("DeleteNetworkInterfacePermission", { NetworkInterfacePermissionId });
    expect(await refusalOf(gone)).toBe("InvalidPermissionId.NotFound");
    const other = { ...grant, Permission: "Anything" };
    expect(await refusalOf(rpc("CreateNetworkInterfacePermission", other))).toBe("InvalidParameter");
  });
});
