import { afterAll, beforeAll, describe, expect, test } from "vitest";

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

/** A gateway with a host behind it, and the calls about its inward rules. */
async function inward() {
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
  const list = async (Name: string, value: string) => {
    const Filters = [
      { Name: "nat-gateway-id", Values: [NatGatewayId] },
      { Name, Values: [value] },
    ];
    const answer = await vpc.DescribeNatGatewayDestinationIpPortTranslationNatRules({ Filters });
    return answer.NatGatewayDestinationIpPortTranslationNatRuleSet;
  };
  await create();
  return { ...network, NatGatewayId, rule, create, list };
}

describe("inward rules", () => {
  test("one is made, shown and listed", async () => {
    const { VpcId, NatGatewayId, rule, list } = await inward();
    expect(await list("vpc-id", VpcId)).toMatchObject([{ ...rule, NatGatewayId, VpcId }]);
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
    const shown = await place.natOf(NatGatewayId);
    expect(shown?.DestinationIpPortTranslationNatRuleSet).toHaveLength(1);
    await expect(
      vpc.DisassociateNatGatewayAddress({ NatGatewayId, PublicIpAddresses: [rule.PublicIpAddress] }),
    ).rejects.toEqual(code("ResourceInUse"));
  });

  test.each([
    ["twice", {}, "InvalidParameterValue.NatGatewayDnatRuleExisted"],
    [
      "through a strange address",
      { PublicIpAddress: "9.9.9.9" },
      "UnsupportedOperation.NatGatewayEipNotExists",
    ],
    [
      "to nobody",
      { PrivateIpAddress: "10.0.1.222", PublicPort: 81 },
      "InvalidParameterValue.NatGatewayDnatRulePipNeedVm",
    ],
    ["of no port", { PublicPort: 70_000 }, "InvalidParameterValue.Malformed"],
    ["of no protocol", { IpProtocol: "ICMP" }, "InvalidParameterValue.Malformed"],
  ])("one %s is refused", async (_why, more, expected) => {
    const { create } = await inward();
    await expect(create(more)).rejects.toEqual(code(expected));
  });

  test("one is changed and goes", async () => {
    const { NatGatewayId, rule, create, list } = await inward();
    const moved = { ...rule, PublicPort: 443 };
    const modify = () =>
      vpc.ModifyNatGatewayDestinationIpPortTranslationNatRule({
        NatGatewayId,
        SourceNatRule: rule,
        DestinationNatRule: moved,
      });
    await modify();
    expect(await list("public-port", "443")).toHaveLength(1);
    await expect(modify()).rejects.toEqual(code("InvalidParameterValue.NatGatewayDnatRuleNotExists"));
    await create();
    await expect(modify()).rejects.toEqual(code("UnsupportedOperation.RecordExists"));
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
