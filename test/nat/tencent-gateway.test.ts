import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";
import { code } from "../kit/refusal.ts";
import { tencentNatPlace } from "./tencent-place.ts";

type Place = Awaited<ReturnType<typeof tencentNatPlace>>;

let place: Place;
let vpc: Place["vpc"];

beforeAll(async () => {
  place = await tencentNatPlace();
  ({ vpc } = place);
});
afterAll(() => place.cloud.close());

describe("NAT gateways", () => {
  test("one is made with new and present addresses", async () => {
    const { VpcId } = await place.makeNetwork();
    const { AddressId, AddressIp } = await place.makeEip();
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
    const nat = await place.natOf(NatGatewaySet?.[0]?.NatGatewayId ?? "");
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
    const { VpcId } = await place.makeNetwork();
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
    const { VpcId } = await place.makeNetwork();
    const { NatGatewayId, addresses } = await place.makeNat(VpcId);
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
    const { VpcId } = await place.makeNetwork();
    const { addresses } = await place.makeNat(VpcId);
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
    for (let made = 1; made < 3; made += 1) await place.makeNat(VpcId);
    await expect(make({ AddressCount: 1 })).rejects.toEqual(
      code("LimitExceeded.NatGatewayPerVpcLimitExceeded"),
    );
  });

  test("one is renamed, resized and protected", async () => {
    const { VpcId } = await place.makeNetwork();
    const { NatGatewayId } = await place.makeNat(VpcId);
    await vpc.ModifyNatGatewayAttribute({
      NatGatewayId,
      NatGatewayName: "anew",
      InternetMaxBandwidthOut: 500,
      DeletionProtectionEnabled: true,
    });
    await vpc.ResetNatGatewayConnection({ NatGatewayId, MaxConcurrentConnection: 3_000_000 });
    expect(await place.natOf(NatGatewayId)).toMatchObject({
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
    const { VpcId } = await place.makeNetwork();
    const { NatGatewayId, addresses } = await place.makeNat(VpcId);
    const { AddressId, AddressIp } = await place.makeEip();
    await vpc.AssociateNatGatewayAddress({ NatGatewayId, AddressCount: 1, PublicIpAddresses: [AddressIp] });
    expect((await place.natOf(NatGatewayId))?.PublicIpAddressSet).toHaveLength(3);
    await vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [AddressIp] });
    const { AddressSet } = await vpc.DescribeAddresses({ AddressIds: [AddressId] });
    expect(AddressSet?.[0]).toMatchObject({ AddressStatus: "UNBIND" });
    await expect(
      vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [AddressIp] }),
    ).rejects.toEqual(code("ResourceNotFound"));
    const bound = ((await place.natOf(NatGatewayId))?.PublicIpAddressSet ?? []).map(
      (one) => one.PublicIpAddress,
    );
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
    const { VpcId } = await place.makeNetwork();
    const { NatGatewayId, addresses } = await place.makeNat(VpcId);
    const { RouteTable } = await vpc.CreateRouteTable({ VpcId, RouteTableName: "out" });
    const RouteTableId = RouteTable?.RouteTableId ?? "";
    const route = { DestinationCidrBlock: "0.0.0.0/0", GatewayType: "NAT", GatewayId: NatGatewayId };
    await vpc.CreateRoutes({ RouteTableId, Routes: [route] });
    await expect(vpc.DeleteNatGateway({ NatGatewayId, IgnoreOperationRisk: false })).rejects.toEqual(
      code("UnsupportedOperation.NatGatewayHaveRoute"),
    );
    await vpc.DeleteNatGateway({ NatGatewayId });
    expect(await place.natOf(NatGatewayId)).toBeUndefined();
    const { RouteTableSet } = await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId] });
    expect(RouteTableSet?.[0]?.RouteSet).toEqual([]);
    const Filters = [{ Name: "address-ip", Values: addresses }];
    const { AddressSet } = await vpc.DescribeAddresses({ Filters });
    expect(AddressSet?.[0]).toMatchObject({ AddressStatus: "UNBIND" });
    await expect(vpc.DeleteNatGateway({ NatGatewayId })).rejects.toEqual(code("ResourceNotFound"));
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
