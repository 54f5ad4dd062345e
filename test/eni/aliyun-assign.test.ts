import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCloud } from "../../src/server/index.ts";
import { popClient, type RpcCall } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { tencentPlace } from "./place.ts";

// The network is made with another dialect: it is one network whoever speaks of it.
let place: Awaited<ReturnType<typeof tencentPlace>>;
let ecs: RpcCall;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24");
  ecs = popClient(place.cloud, "ecs", "ap-guangzhou");
});

afterAll(() => place.cloud.close());

async function eni(): Promise<string> {
  const { NetworkInterfaceId = "" } = await place.eni();
  return NetworkInterfaceId;
}

function assign(NetworkInterfaceId: string, more: object = {}) {
  return ecs("AssignPrivateIpAddresses", { NetworkInterfaceId, ...more });
}

describe("AssignPrivateIpAddresses, as its page of 2018 has it", () => {
  test("gives named addresses, and as many as are asked for", async () => {
    const id = await eni();
    const [one, two] = await place.idle(2);
    const named = await assign(id, { "PrivateIpAddress.1": one, "PrivateIpAddress.2": two });
    expect(named["RequestId"]).toMatch(/^[0-9A-F-]{36}$/);
    expect(named).toMatchObject({
      AssignedPrivateIpAddressesSet: {
        NetworkInterfaceId: id,
        PrivateIpSet: { PrivateIpAddress: [one, two] },
        Ipv4PrefixSet: { Ipv4Prefixes: [] },
      },
    });
    await assign(id, { SecondaryPrivateIpAddressCount: 2 });
    expect(await place.addresses(id)).toHaveLength(5);
  });

  test("needs no RegionId: the host of the call, or the first region, stands for it", async () => {
    const other = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
    const bare = popClient(other, "ecs", "");
    const call = bare("AssignPrivateIpAddresses", {
      NetworkInterfaceId: "eni-0",
      SecondaryPrivateIpAddressCount: 1,
    });
    // It got as far as looking for the interface.
    expect(await refusalOf(call)).toBe("InvalidEniId.NotFound");
    await other.close();
  });

  test("a free ENI is assigned ten secondary addresses and no more", async () => {
    const id = await eni();
    await assign(id, { SecondaryPrivateIpAddressCount: 10 });
    expect(await refusalOf(assign(id, { SecondaryPrivateIpAddressCount: 1 }))).toBe(
      "MaxEniPrivateIpsCountExceeded",
    );
    expect(await place.addresses(id)).toHaveLength(11);
  });

  test("refuses by the page's codes", async () => {
    const id = await eni();
    const refused = (more: object) => refusalOf(assign(id, more));
    const both = { "PrivateIpAddress.1": "10.0.1.41", SecondaryPrivateIpAddressCount: 1 };
    expect(await refused(both)).toBe("InValidParameter");
    expect(await refused({ SecondaryPrivateIpAddressCount: "many" })).toBe("InValidParameter");
    expect(await refused({ SecondaryPrivateIpAddressCount: -1 })).toBe("InValidParameter");
    expect(await refused({})).toBe("MissingParameter");
    expect(await refusalOf(ecs("AssignPrivateIpAddresses"))).toBe("MissingParameter");
    expect(await refused({ "PrivateIpAddress.1": "10.0.2.1" })).toBe("InvalidVSwitchId.IpInvalid");
    expect(await refused({ "PrivateIpAddress.1": "10.0.1.255" })).toBe("InvalidVSwitchId.IpInvalid");
    expect(await refusalOf(assign("eni-unknown", { SecondaryPrivateIpAddressCount: 1 }))).toBe(
      "InvalidEniId.NotFound",
    );
    const [own] = await place.addresses(id);
    expect(await refused({ "PrivateIpAddress.1": own })).toBe("InvalidIp.IpAssigned");
    const twice = { "PrivateIpAddress.1": "10.0.1.42", "PrivateIpAddress.2": "10.0.1.42" };
    expect(await refused(twice)).toBe("InvalidIp.IpRepeated");
    const prefixToo = { SecondaryPrivateIpAddressCount: 1, Ipv4PrefixCount: 1 };
    expect(await refused(prefixToo)).toBe("InValidParameter");
    expect(await place.addresses(id)).toHaveLength(1);
  });

  test("an ENI on its way is refused by its state, a busy one as a conflict", async () => {
    const tasks = { default: { ends: "by-hand" }, byOperation: {} } as const;
    const slow = await tencentPlace("10.0.1.0/24", { tasks });
    const call = popClient(slow.cloud, "ecs", "ap-guangzhou");
    const { NetworkInterfaceId = "" } = await slow.eni();
    const ask = () =>
      refusalOf(call("AssignPrivateIpAddresses", { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 }));
    expect(await ask()).toBe("InvalidOperation.InvalidEniState");
    await slow.cloud.close();
    const half = { ...tasks, byOperation: { "eni/create-eni": { ends: "at-once" } } } as const;
    const busy = await tencentPlace("10.0.1.0/24", { tasks: half });
    const other = popClient(busy.cloud, "ecs", "ap-guangzhou");
    const { NetworkInterfaceId: id = "" } = await busy.eni();
    await other("AssignPrivateIpAddresses", { NetworkInterfaceId: id, SecondaryPrivateIpAddressCount: 1 });
    const again = other("AssignPrivateIpAddresses", {
      NetworkInterfaceId: id,
      SecondaryPrivateIpAddressCount: 1,
    });
    expect(await refusalOf(again)).toBe("Operation.Conflict");
    await busy.cloud.close();
  });

  test("a primary ENI takes addresses only while its instance runs or is stopped", async () => {
    const byOperation = { "instance/run-instances": { ends: "by-hand" } } as const;
    const young = await tencentPlace("10.0.1.0/24", { tasks: { default: { ends: "at-once" }, byOperation } });
    const call = popClient(young.cloud, "ecs", "ap-guangzhou");
    await young.instance();
    const { NetworkInterfaceSet = [] } = await young.vpc.DescribeNetworkInterfaces({});
    const NetworkInterfaceId = NetworkInterfaceSet[0]?.NetworkInterfaceId;
    const ask = call("AssignPrivateIpAddresses", { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 });
    expect(await refusalOf(ask)).toBe("InvalidOperation.InvalidEcsState");
    await young.cloud.close();
  });

  test("the two codes that no caller can cause here are had by fault rules", async () => {
    for (const [code, status] of [
      ["InvalidIp.IpUnassigned", 403],
      ["InvalidVSwitchId.NotFound", 404],
    ] as const) {
      const faults = [{ action: "AssignPrivateIpAddresses", code, status, times: 1 }];
      const broken = await tencentPlace("10.0.1.0/24", { faults });
      const call = popClient(broken.cloud, "ecs", "ap-guangzhou");
      const { NetworkInterfaceId = "" } = await broken.eni();
      const ask = () =>
        call("AssignPrivateIpAddresses", { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 });
      expect(await refusalOf(ask())).toBe(code);
      await ask();
      await broken.cloud.close();
    }
  });
});

describe("prefixes", () => {
  test("are sixteen aligned addresses, take one place each, and are freed whole", async () => {
    const wide = await tencentPlace("10.0.1.0/24");
    const PrivateIpAddresses = [{ PrivateIpAddress: "10.0.1.5", Primary: true }];
    const { NetworkInterfaceId: id = "" } = await wide.eni({ PrivateIpAddresses });
    const call = popClient(wide.cloud, "ecs", "ap-guangzhou");
    const ask = (more: object) => call("AssignPrivateIpAddresses", { NetworkInterfaceId: id, ...more });
    const free = async () => {
      const { SubnetSet } = await wide.vpc.DescribeSubnets({ SubnetIds: [wide.SubnetId] });
      return SubnetSet?.[0]?.AvailableIpAddressCount ?? 0;
    };
    const before = await free();
    const answer = await ask({ "Ipv4Prefix.1": "10.0.1.64/28" });
    expect(answer).toMatchObject({
      AssignedPrivateIpAddressesSet: { Ipv4PrefixSet: { Ipv4Prefixes: ["10.0.1.64/28"] } },
    });
    expect(await free()).toBe(before - 16);
    expect(await refusalOf(ask({ "PrivateIpAddress.1": "10.0.1.70" }))).toBe("InvalidIp.IpAssigned");
    expect(await refusalOf(ask({ "Ipv4Prefix.1": "10.0.1.65/28" }))).toBe("InValidParameter");
    expect(await refusalOf(ask({ "Ipv4Prefix.1": "10.0.1.240/28" }))).toBe("InvalidVSwitchId.IpInvalid");
    await ask({ SecondaryPrivateIpAddressCount: 9 });
    expect(await refusalOf(ask({ Ipv4PrefixCount: 1 }))).toBe("MaxEniPrivateIpsCountExceeded");
    await call("UnassignPrivateIpAddresses", { NetworkInterfaceId: id, "Ipv4Prefix.1": "10.0.1.64/28" });
    expect(await free()).toBe(before - 9);
    const gone = call("UnassignPrivateIpAddresses", {
      NetworkInterfaceId: id,
      "Ipv4Prefix.1": "10.0.1.64/28",
    });
    expect(await refusalOf(gone)).toBe("InvalidIp.IpUnassigned");
    await wide.cloud.close();
  });

  test("are drawn until none is whole", async () => {
    const small = await tencentPlace("10.0.4.0/26");
    const call = popClient(small.cloud, "ecs", "ap-guangzhou");
    const { NetworkInterfaceId = "" } = await small.eni({
      PrivateIpAddresses: [{ PrivateIpAddress: "10.0.4.5", Primary: true }],
    });
    const ask = (Ipv4PrefixCount: number) =>
      call("AssignPrivateIpAddresses", { NetworkInterfaceId, Ipv4PrefixCount });
    // Of four blocks the first and the last hold reserved addresses.
    expect(await refusalOf(ask(3))).toBe("InvalidVSwitchId.IpNotEnough");
    const answer = await ask(2);
    const set = answer["AssignedPrivateIpAddressesSet"] as { Ipv4PrefixSet: { Ipv4Prefixes: string[] } };
    expect(set.Ipv4PrefixSet.Ipv4Prefixes.toSorted()).toEqual(["10.0.4.16/28", "10.0.4.32/28"]);
    expect(await refusalOf(ask(1))).toBe("InvalidVSwitchId.IpNotEnough");
    await small.cloud.close();
  });

  test("of IPv6 keep the range of their vSwitch", async () => {
    const wide = await tencentPlace("10.0.1.0/24");
    const [call, vpc] = [
      popClient(wide.cloud, "ecs", "ap-guangzhou"),
      popClient(wide.cloud, "vpc", "ap-guangzhou"),
    ];
    const turn = (more: object) => vpc("ModifyVSwitchAttribute", { VSwitchId: wide.SubnetId, ...more });
    await vpc("ModifyVpcAttribute", { VpcId: wide.VpcId, EnableIPv6: true });
    await turn({ EnableIPv6: true, Ipv6CidrBlock: 1 });
    const { NetworkInterfaceId = "" } = await wide.eni();
    const answer = await call("AssignIpv6Addresses", { NetworkInterfaceId, Ipv6PrefixCount: 1 });
    const {
      Ipv6Prefix: [prefix],
    } = answer["Ipv6PrefixSets"] as { Ipv6Prefix: string[] };
    expect(await refusalOf(turn({ EnableIPv6: false }))).toBe("DependencyViolation");
    await call("UnassignIpv6Addresses", { NetworkInterfaceId, "Ipv6Prefix.1": prefix });
    await turn({ EnableIPv6: false });
    await wide.cloud.close();
  });
});
