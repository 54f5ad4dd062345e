import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { code, tencentNatPlace } from "./tencent-place.ts";

type Place = Awaited<ReturnType<typeof tencentNatPlace>>;

let place: Place;
let vpc: Place["vpc"];

beforeAll(async () => {
  place = await tencentNatPlace();
  ({ vpc } = place);
});
afterAll(() => place.cloud.close());

describe("inward rules", () => {
  test("their life", async () => {
    const network = await place.makeNetwork();
    const host = await place.makeHost(network);
    const { NatGatewayId, addresses } = await place.makeNat(network.VpcId, 2);
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
    expect((await place.natOf(NatGatewayId))?.DestinationIpPortTranslationNatRuleSet).toHaveLength(1);
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
    const network = await place.makeNetwork();
    const host = await place.makeHost(network);
    const { NatGatewayId, addresses } = await place.makeNat(network.VpcId, 2);
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
