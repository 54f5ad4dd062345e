import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { contractedSdk } from "../kit/contracted.ts";

let cloud: Cloud;
let vpc: ReturnType<typeof tencentClients>["vpc"];
const code = (name: string) => expect.objectContaining({ code: name });

async function makeNetwork() {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "translated", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const subnet = { SubnetName: "one", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
  const { Subnet } = await vpc.CreateSubnet({ VpcId, ...subnet });
  return { VpcId, SubnetId: Subnet?.SubnetId ?? "" };
}

async function makeHost({ VpcId, SubnetId }: { VpcId: string; SubnetId: string }) {
  const named = { VpcId, SubnetId, NetworkInterfaceName: "host" };
  const { NetworkInterface } = await vpc.CreateNetworkInterface(named);
  return {
    eniId: NetworkInterface?.NetworkInterfaceId ?? "",
    address: NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "",
  };
}

async function makeNat(VpcId: string, AddressCount = 1) {
  const { NatGatewaySet } = await vpc.CreateNatGateway({ VpcId, NatGatewayName: "out", AddressCount });
  const [nat] = NatGatewaySet ?? [];
  const addresses = (nat?.PublicIpAddressSet ?? []).map((one) => one.PublicIpAddress ?? "");
  return { NatGatewayId: nat?.NatGatewayId ?? "", addresses };
}

async function makeEip() {
  const { AddressSet = [] } = await vpc.AllocateAddresses({});
  const shown = await vpc.DescribeAddresses({ AddressIds: AddressSet });
  return { AddressId: AddressSet[0] ?? "", AddressIp: shown.AddressSet?.[0]?.AddressIp ?? "" };
}

async function natOf(NatGatewayId: string) {
  return (await vpc.DescribeNatGateways({ NatGatewayIds: [NatGatewayId] })).NatGatewaySet?.[0];
}

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "eipsPerRegion", limit: 500 },
      { quota: "eipsPerDay", limit: 500 },
      { quota: "natRulesPerGateway", limit: 3 },
    ],
  });
  vpc = contractedSdk(tencentClients(cloud).vpc);
});
afterAll(() => cloud.close());

describe("NAT gateways", () => {
  test("one is made with new and present addresses", async () => {
    const { VpcId } = await makeNetwork();
    const { AddressId, AddressIp } = await makeEip();
    const { NatGatewaySet, TotalCount } = await vpc.CreateNatGateway({
      VpcId,
      NatGatewayName: "out",
      AddressCount: 1,
      PublicIpAddresses: [AddressIp],
      PublicIpAddressesBandwidthOut: 7,
      InternetMaxBandwidthOut: 200,
      Tags: [{ Key: "city", Value: "shanghai" }],
    });
    expect(TotalCount).toBe(1);
    const nat = await natOf(NatGatewaySet?.[0]?.NatGatewayId ?? "");
    expect(nat).toMatchObject({
      NatGatewayId: expect.stringMatching(/^nat-[0-9a-z]{8}$/),
      NatGatewayName: "out",
      State: "AVAILABLE",
      NetworkState: "AVAILABLE",
      VpcId,
      Zone: "ap-guangzhou-1",
      InternetMaxBandwidthOut: 200,
      MaxConcurrentConnection: 1_000_000,
      NatProductVersion: 1,
      TagSet: [{ Key: "city", Value: "shanghai" }],
      DestinationIpPortTranslationNatRuleSet: [],
    });
    expect(nat?.PublicIpAddressSet).toHaveLength(2);
    const { AddressSet } = await vpc.DescribeAddresses({ AddressIds: [AddressId] });
    expect(AddressSet?.[0]).toMatchObject({ AddressStatus: "BIND", InstanceId: nat?.NatGatewayId });
    const fresh = nat?.PublicIpAddressSet?.find((one) => one.AddressId !== AddressId)?.AddressId ?? "";
    const made = await vpc.DescribeAddresses({ AddressIds: [fresh] });
    expect(made.AddressSet?.[0]).toMatchObject({ Bandwidth: 7 });
  });

  test("a standard one has its own size", async () => {
    const { VpcId } = await makeNetwork();
    const asked = { VpcId, NatGatewayName: "std", AddressCount: 1, NatProductVersion: 2 };
    const { NatGatewaySet } = await vpc.CreateNatGateway(asked);
    expect(NatGatewaySet?.[0]).toMatchObject({
      NatProductVersion: 2,
      InternetMaxBandwidthOut: 5000,
      MaxConcurrentConnection: 2_000_000,
    });
  });

  test("their zones are listed", async () => {
    const { ZoneSet } = await vpc.DescribeNatGatewayZones();
    expect(ZoneSet).toContainEqual({ Zone: "ap-guangzhou-3", ZoneId: 100003 });
  });

  test("filters find them", async () => {
    const { VpcId } = await makeNetwork();
    const { NatGatewayId, addresses } = await makeNat(VpcId);
    const find = async (Name: string, value: string) =>
      (await vpc.DescribeNatGateways({ Filters: [{ Name, Values: [value] }] })).NatGatewaySet?.map(
        (one) => one.NatGatewayId,
      );
    expect(await find("vpc-id", VpcId)).toEqual([NatGatewayId]);
    expect(await find("nat-gateway-id", NatGatewayId)).toEqual([NatGatewayId]);
    expect(await find("address-ip", addresses[0] ?? "")).toEqual([NatGatewayId]);
    expect(await find("nat-gateway-name", "ou")).toContain(NatGatewayId);
    expect(await find("nat-state", "AVAILABLE")).toContain(NatGatewayId);
    expect(await find("nat-state", "DELETING")).toEqual([]);
    expect(await find("tag-key", "nobody's")).toEqual([]);
    await expect(find("colour", "red")).rejects.toEqual(code("InvalidParameter.FilterInvalidKey"));
    await expect(
      vpc.DescribeNatGateways({
        NatGatewayIds: [NatGatewayId],
        Filters: [{ Name: "vpc-id", Values: [VpcId] }],
      }),
    ).rejects.toEqual(code("InvalidParameter.Coexist"));
  });

  test("what cannot be made is refused", async () => {
    const { VpcId } = await makeNetwork();
    const { addresses } = await makeNat(VpcId);
    const make = (more: object) => vpc.CreateNatGateway({ VpcId, NatGatewayName: "x", ...more });
    await expect(make({})).rejects.toEqual(code("MissingParameter"));
    await expect(make({ AddressCount: 1, VpcId: "vpc-00000000" })).rejects.toEqual(code("ResourceNotFound"));
    await expect(make({ PublicIpAddresses: ["9.9.9.9"] })).rejects.toEqual(
      code("UnsupportedOperation.PublicIpAddressIsNotExisted"),
    );
    await expect(make({ PublicIpAddresses: addresses })).rejects.toEqual(code("ResourceInUse.Address"));
    await expect(make({ AddressCount: 11 })).rejects.toEqual(
      code("LimitExceeded.PublicIpAddressPerNatGatewayLimitExceeded"),
    );
    await expect(make({ AddressCount: 1, InternetMaxBandwidthOut: 7 })).rejects.toEqual(
      code("InvalidParameterValue.Range"),
    );
    await expect(make({ AddressCount: 1, MaxConcurrentConnection: 7 })).rejects.toEqual(
      code("InvalidParameterValue.Range"),
    );
    await expect(make({ AddressCount: 1, PublicIpAddressesBandwidthOut: 5000 })).rejects.toEqual(
      code("InvalidParameterValue.EIPBrandWidthOutInvalid"),
    );
    await expect(make({ AddressCount: 1, ExclusiveType: "small" })).rejects.toEqual(
      code("UnsupportedOperation"),
    );
    await expect(make({ AddressCount: 1, NatGatewayName: "x".repeat(61) })).rejects.toEqual(
      code("InvalidParameterValue.TooLong"),
    );
    for (let made = 1; made < 3; made += 1) await makeNat(VpcId);
    await expect(make({ AddressCount: 1 })).rejects.toEqual(
      code("LimitExceeded.NatGatewayPerVpcLimitExceeded"),
    );
  });

  test("one is renamed, resized and protected", async () => {
    const { VpcId } = await makeNetwork();
    const { NatGatewayId } = await makeNat(VpcId);
    await vpc.ModifyNatGatewayAttribute({
      NatGatewayId,
      NatGatewayName: "anew",
      InternetMaxBandwidthOut: 500,
      DeletionProtectionEnabled: true,
    });
    await vpc.ResetNatGatewayConnection({ NatGatewayId, MaxConcurrentConnection: 3_000_000 });
    expect(await natOf(NatGatewayId)).toMatchObject({
      NatGatewayName: "anew",
      InternetMaxBandwidthOut: 500,
      MaxConcurrentConnection: 3_000_000,
      DeletionProtectionEnabled: true,
    });
    await expect(
      vpc.ResetNatGatewayConnection({ NatGatewayId, MaxConcurrentConnection: 3_000_000 }),
    ).rejects.toEqual(code("UnsupportedOperation"));
    await expect(vpc.DeleteNatGateway({ NatGatewayId })).rejects.toEqual(
      code("UnsupportedOperation.DeletionProtectionEnabled"),
    );
    await expect(
      vpc.ModifyNatGatewayAttribute({ NatGatewayId: "nat-00000000", NatGatewayName: "x" }),
    ).rejects.toEqual(code("ResourceNotFound"));
  });

  test("addresses come and go, but one must stay", async () => {
    const { VpcId } = await makeNetwork();
    const { NatGatewayId, addresses } = await makeNat(VpcId);
    const { AddressId, AddressIp } = await makeEip();
    await vpc.AssociateNatGatewayAddress({ NatGatewayId, AddressCount: 1, PublicIpAddresses: [AddressIp] });
    expect((await natOf(NatGatewayId))?.PublicIpAddressSet).toHaveLength(3);
    await vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [AddressIp] });
    const { AddressSet } = await vpc.DescribeAddresses({ AddressIds: [AddressId] });
    expect(AddressSet?.[0]).toMatchObject({ AddressStatus: "UNBIND" });
    await expect(
      vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [AddressIp] }),
    ).rejects.toEqual(code("ResourceNotFound"));
    const bound = ((await natOf(NatGatewayId))?.PublicIpAddressSet ?? []).map((one) => one.PublicIpAddress);
    await expect(
      vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: bound as string[] }),
    ).rejects.toEqual(code("UnsupportedOperation.PublicIpAddressDisassociate"));
    await expect(
      vpc.AssociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: addresses }),
    ).rejects.toEqual(code("ResourceInUse.Address"));
    await expect(vpc.AssociateNatGatewayAddress({ NatGatewayId, AddressCount: 20 })).rejects.toEqual(
      code("LimitExceeded.PublicIpAddressPerNatGatewayLimitExceeded"),
    );
  });

  test("one goes with the routes through it, unless the check is asked for", async () => {
    const { VpcId } = await makeNetwork();
    const { NatGatewayId, addresses } = await makeNat(VpcId);
    const { RouteTable } = await vpc.CreateRouteTable({ VpcId, RouteTableName: "out" });
    const RouteTableId = RouteTable?.RouteTableId ?? "";
    const route = { DestinationCidrBlock: "0.0.0.0/0", GatewayType: "NAT", GatewayId: NatGatewayId };
    await vpc.CreateRoutes({ RouteTableId, Routes: [route] });
    await expect(vpc.DeleteNatGateway({ NatGatewayId, IgnoreOperationRisk: false })).rejects.toEqual(
      code("UnsupportedOperation.NatGatewayHaveRoute"),
    );
    await vpc.DeleteNatGateway({ NatGatewayId });
    expect(await natOf(NatGatewayId)).toBeUndefined();
    const { RouteTableSet } = await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId] });
    expect(RouteTableSet?.[0]?.RouteSet).toEqual([]);
    const Filters = [{ Name: "address-ip", Values: addresses }];
    const { AddressSet } = await vpc.DescribeAddresses({ Filters });
    expect(AddressSet?.[0]).toMatchObject({ AddressStatus: "UNBIND" });
    await expect(vpc.DeleteNatGateway({ NatGatewayId })).rejects.toEqual(code("ResourceNotFound"));
  });
});

describe("inward rules", () => {
  test("their life", async () => {
    const network = await makeNetwork();
    const host = await makeHost(network);
    const { NatGatewayId, addresses } = await makeNat(network.VpcId, 2);
    const rule = {
      IpProtocol: "TCP",
      PublicIpAddress: addresses[0] ?? "",
      PublicPort: 80,
      PrivateIpAddress: host.address,
      PrivatePort: 8080,
      Description: "web",
    };
    const create = (more: object = {}) =>
      vpc.CreateNatGatewayDestinationIpPortTranslationNatRule({
        NatGatewayId,
        DestinationIpPortTranslationNatRules: [{ ...rule, ...more }],
      });
    await create();
    const list = async (Name: string, value: string) =>
      (
        await vpc.DescribeNatGatewayDestinationIpPortTranslationNatRules({
          Filters: [
            { Name: "nat-gateway-id", Values: [NatGatewayId] },
            { Name, Values: [value] },
          ],
        })
      ).NatGatewayDestinationIpPortTranslationNatRuleSet;
    expect(await list("vpc-id", network.VpcId)).toMatchObject([
      { ...rule, NatGatewayId, VpcId: network.VpcId },
    ]);
    for (const [name, value] of [
      ["public-ip-address", rule.PublicIpAddress],
      ["public-port", "80"],
      ["private-ip-address", rule.PrivateIpAddress],
      ["private-port", "8080"],
      ["description", "we"],
    ] as const) {
      expect(await list(name, value)).toHaveLength(1);
      expect(await list(name, "12345")).toHaveLength(0);
    }
    expect((await natOf(NatGatewayId))?.DestinationIpPortTranslationNatRuleSet).toHaveLength(1);
    await expect(create()).rejects.toEqual(code("InvalidParameterValue.NatGatewayDnatRuleExisted"));
    await expect(create({ PublicIpAddress: "9.9.9.9" })).rejects.toEqual(
      code("UnsupportedOperation.NatGatewayEipNotExists"),
    );
    await expect(create({ PrivateIpAddress: "10.0.1.222", PublicPort: 81 })).rejects.toEqual(
      code("InvalidParameterValue.NatGatewayDnatRulePipNeedVm"),
    );
    await expect(create({ PublicPort: 70_000 })).rejects.toEqual(code("InvalidParameterValue.Malformed"));
    await expect(create({ IpProtocol: "ICMP" })).rejects.toEqual(code("InvalidParameterValue.Malformed"));
    await expect(
      vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [rule.PublicIpAddress] }),
    ).rejects.toEqual(code("ResourceInUse"));
    const modify = (SourceNatRule: typeof rule, DestinationNatRule: typeof rule) =>
      vpc.ModifyNatGatewayDestinationIpPortTranslationNatRule({
        NatGatewayId,
        SourceNatRule,
        DestinationNatRule,
      });
    const moved = { ...rule, PublicPort: 443 };
    await modify(rule, moved);
    expect(await list("public-port", "443")).toHaveLength(1);
    await expect(modify(rule, moved)).rejects.toEqual(
      code("InvalidParameterValue.NatGatewayDnatRuleNotExists"),
    );
    await create();
    await expect(modify(rule, moved)).rejects.toEqual(code("UnsupportedOperation.RecordExists"));
    await create({ IpProtocol: "UDP" });
    await expect(create({ PublicPort: 82 })).rejects.toEqual(
      code("LimitExceeded.NatGatewayDnatLimitExceeded"),
    );
    const remove = { NatGatewayId, DestinationIpPortTranslationNatRules: [moved] };
    await vpc.DeleteNatGatewayDestinationIpPortTranslationNatRule(remove);
    expect(await list("public-port", "443")).toHaveLength(0);
    await expect(vpc.DeleteNatGatewayDestinationIpPortTranslationNatRule(remove)).rejects.toEqual(
      code("InvalidParameterValue.NatGatewayDnatRuleNotExists"),
    );
  });
});

describe("outward rules", () => {
  test("their life", async () => {
    const network = await makeNetwork();
    const host = await makeHost(network);
    const { NatGatewayId, addresses } = await makeNat(network.VpcId, 2);
    const rule = {
      ResourceId: network.SubnetId,
      ResourceType: "SUBNET",
      PrivateIpAddress: "10.0.1.0/24",
      PublicIpAddresses: addresses,
      Description: "all",
    };
    const create = (more: object = {}) =>
      vpc.CreateNatGatewaySourceIpTranslationNatRule({
        NatGatewayId,
        SourceIpTranslationNatRules: [{ ...rule, ...more }],
      });
    const list = async (Name: string, value: string) =>
      (
        await vpc.DescribeNatGatewaySourceIpTranslationNatRules({
          NatGatewayId,
          Filters: [{ Name, Values: [value] }],
        })
      ).SourceIpTranslationNatRuleSet;
    await create();
    const [made] = (await list("resource-id", network.SubnetId)) ?? [];
    expect(made).toMatchObject({ ...rule, NatGatewayId, VpcId: network.VpcId });
    expect(await list("public-ip-address", addresses[1] ?? "")).toHaveLength(1);
    expect(await list("public-ip-address", (addresses[1] ?? "").slice(0, -1))).toHaveLength(0);
    expect(await list("description", "al")).toHaveLength(1);
    await expect(list("colour", "red")).rejects.toEqual(code("InvalidParameter.FilterInvalidKey"));
    const eni = { ResourceType: "NETWORKINTERFACE", ResourceId: host.eniId, PrivateIpAddress: host.address };
    await create(eni);
    expect(await list("resource-id", host.eniId)).toMatchObject([eni]);
    await expect(create()).rejects.toEqual(code("InvalidParameterValue.NatSnatRuleExists"));
    await expect(create({ PublicIpAddresses: ["9.9.9.9"] })).rejects.toEqual(
      code("UnsupportedOperation.NatGatewayEipNotExists"),
    );
    await expect(create({ ...eni, PrivateIpAddress: "10.0.1.222" })).rejects.toEqual(
      code("UnsupportedOperation.NatGatewaySnatPipNeedVm"),
    );
    await expect(create({ ResourceId: "subnet-00000000" })).rejects.toEqual(code("ResourceNotFound"));
    await expect(create({ ResourceType: "PLANET" })).rejects.toEqual(code("InvalidParameterValue.Malformed"));
    const NatGatewaySnatId = made?.NatGatewaySnatId ?? "";
    const change = { NatGatewaySnatId, PublicIpAddresses: [addresses[0] ?? ""], Description: "one" };
    const modify = { NatGatewayId, SourceIpTranslationNatRule: change as never };
    await vpc.ModifyNatGatewaySourceIpTranslationNatRule(modify);
    expect(await list("resource-id", network.SubnetId)).toMatchObject([change]);
    const remove = { NatGatewayId, NatGatewaySnatIds: [NatGatewaySnatId] };
    await vpc.DeleteNatGatewaySourceIpTranslationNatRule(remove);
    await expect(vpc.DeleteNatGatewaySourceIpTranslationNatRule(remove)).rejects.toEqual(
      code("InvalidParameterValue.NatGatewaySnatRuleNotExists"),
    );
    await expect(vpc.ModifyNatGatewaySourceIpTranslationNatRule(modify)).rejects.toEqual(
      code("InvalidParameterValue.NatGatewaySnatRuleNotExists"),
    );
  });
});

describe("while a task runs", () => {
  test("a gateway is pending and busy", async () => {
    const slow = await createCloud({
      rateLimits: { mode: "off", perSecond: {} },
      tasks: { default: { ends: "by-hand" }, byOperation: { "eip/allocate-eips": { ends: "at-once" } } },
    });
    try {
      const client = tencentClients(slow).vpc;
      const { Vpc } = await client.CreateVpc({ VpcName: "slow", CidrBlock: "10.0.0.0/16" });
      const asked = { VpcId: Vpc?.VpcId ?? "", NatGatewayName: "slow", AddressCount: 1 };
      const { NatGatewaySet } = await client.CreateNatGateway(asked);
      const NatGatewayId = NatGatewaySet?.[0]?.NatGatewayId ?? "";
      expect(NatGatewaySet?.[0]?.State).toBe("PENDING");
      await expect(client.DeleteNatGateway({ NatGatewayId })).rejects.toEqual(
        code("UnsupportedOperation.MutexOperationTaskRunning"),
      );
    } finally {
      await slow.close();
    }
  });

  test("describing it asks after its task", async () => {
    const polled = await createCloud({
      rateLimits: { mode: "off", perSecond: {} },
      tasks: {
        default: { ends: "at-once" },
        byOperation: { "nat/create-nat-gateway": { ends: "on-poll", polls: 2 } },
      },
    });
    try {
      const client = tencentClients(polled).vpc;
      const { Vpc } = await client.CreateVpc({ VpcName: "slow", CidrBlock: "10.0.0.0/16" });
      const VpcId = Vpc?.VpcId ?? "";
      await client.CreateNatGateway({ VpcId, NatGatewayName: "slow", AddressCount: 1 });
      const states: unknown[] = [];
      for (let look = 0; look < 3; look += 1) {
        states.push((await client.DescribeNatGateways({})).NatGatewaySet?.[0]?.State);
      }
      expect(states).toEqual(["PENDING", "AVAILABLE", "AVAILABLE"]);
    } finally {
      await polled.close();
    }
  });
});
