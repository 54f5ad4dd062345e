import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { named, tencentPlace } from "../eni/place.ts";
import { refusalOf } from "../kit/refusal.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { quotas: [{ quota: "havipsPerVpc", limit: 1000 }] });
});

afterAll(() => place.cloud.close());

async function make(more: object = {}) {
  const where = { VpcId: place.VpcId, SubnetId: place.SubnetId, HaVipName: "floating" };
  const { HaVip } = await place.vpc.CreateHaVip({ ...where, ...more });
  if (HaVip === undefined) throw new Error("no HAVIP was made");
  return HaVip;
}

async function show(HaVipId: string) {
  const { HaVipSet } = await place.vpc.DescribeHaVips({ HaVipIds: [HaVipId] });
  return HaVipSet?.[0];
}

describe("CreateHaVip", () => {
  test("takes an address of the subnet, drawn or named, that nobody else can have then", async () => {
    const drawn = await make({ Tags: [{ Key: "role", Value: "lb" }] });
    expect(drawn).toMatchObject({
      HaVipName: "floating",
      VpcId: place.VpcId,
      SubnetId: place.SubnetId,
      State: "UNBIND",
      AddressIp: "",
      CheckAssociate: false,
      TagSet: [{ Key: "role", Value: "lb" }],
    });
    expect(drawn.Vip).toMatch(/^10\.0\.1\.\d+$/);
    expect(await show(drawn.HaVipId ?? "")).toEqual(drawn);
    const eni = await refusalOf(place.eni({ PrivateIpAddresses: named(drawn.Vip ?? "") }));
    expect(eni).toBe("ResourceInUse");
    expect(await refusalOf(make({ Vip: drawn.Vip }))).toBe("ResourceInUse");
    expect(await refusalOf(make({ Vip: "10.0.1.1" }))).toBe("InvalidParameterValue.Reserved");
    expect(await refusalOf(make({ Vip: "10.0.2.9" }))).toBe("InvalidParameterValue.Range");
    expect(await refusalOf(make({ Vip: "ten" }))).toBe("InvalidParameterValue.Malformed");
    expect(await refusalOf(make({ VpcId: "vpc-00000000" }))).toBe("ResourceNotFound");
    expect(await refusalOf(make({ HaVipName: "x".repeat(61) }))).toBe("InvalidParameterValue.TooLong");
  });

  test("finds the subnet by the address or by the ENI", async () => {
    const { HaVipId: spare = "", Vip } = await make();
    await place.vpc.DeleteHaVip({ HaVipId: spare });
    const byAddress = await make({ SubnetId: undefined, Vip });
    expect(byAddress.SubnetId).toBe(place.SubnetId);
    const { NetworkInterfaceId = "" } = await place.eni();
    const byEni = await make({ SubnetId: undefined, NetworkInterfaceId });
    expect(byEni).toMatchObject({ SubnetId: place.SubnetId, NetworkInterfaceId, State: "AVAILABLE" });
    expect(await refusalOf(place.vpc.DeleteNetworkInterface({ NetworkInterfaceId }))).toBe(
      "UnsupportedOperation.InvalidState",
    );
    expect(await refusalOf(make({ SubnetId: undefined }))).toBe("MissingParameter");
  });

  test("ten are allowed in a network", async () => {
    const tight = await tencentPlace();
    const one = (turn: number) =>
      tight.vpc.CreateHaVip({ VpcId: tight.VpcId, SubnetId: tight.SubnetId, HaVipName: `h${turn}` });
    const ends = await Promise.allSettled(Array.from({ length: 15 }, (_, turn) => one(turn)));
    const refused = ends.filter((end) => end.status === "rejected");
    expect(refused).toHaveLength(5);
    for (const end of refused) expect(end.reason).toMatchObject({ code: "LimitExceeded" });
    await tight.cloud.close();
  });
});

describe("members", () => {
  test("may claim a HAVIP that was made to check them", async () => {
    const [HaVipId, open] = [(await make({ CheckAssociate: true })).HaVipId, (await make()).HaVipId];
    const { NetworkInterfaceId = "" } = await place.eni();
    const instance = await place.instance();
    const join = (...set: object[]) =>
      place.vpc.AssociateHaVipInstance({ HaVipAssociationSet: set as { InstanceId: string }[] });
    await join(
      { HaVipId, InstanceId: instance, InstanceType: "CVM" },
      { HaVipId, InstanceId: NetworkInterfaceId },
    );
    expect((await show(HaVipId ?? ""))?.HaVipAssociationSet).toEqual([
      { HaVipId, InstanceId: instance, InstanceType: "CVM" },
      { HaVipId, InstanceId: NetworkInterfaceId, InstanceType: "ENI" },
    ]);
    expect(await refusalOf(join({ HaVipId, InstanceId: instance }))).toBe(
      "InvalidParameterValue.DuplicatedHaVipAssociations",
    );
    expect(await refusalOf(join({ HaVipId: open, InstanceId: instance }))).toBe(
      "InvalidParameterValue.ParameterMismatch",
    );
    expect(await refusalOf(join({ HaVipId, InstanceId: "ins-00000000" }))).toBe("ResourceNotFound");
    expect(await refusalOf(join({ InstanceId: instance }))).toBe("MissingParameter");
    const found = async (Name: string, ...Values: string[]) => {
      const { HaVipSet } = await place.vpc.DescribeHaVips({ Filters: [{ Name, Values }] });
      return (HaVipSet ?? []).map((one) => one.HaVipId);
    };
    expect(await found("havip-association.instance-id", instance)).toEqual([HaVipId]);
    expect(await found("havip-association.instance-type", "ENI")).toEqual([HaVipId]);
    expect(await found("check-associate", "TRUE")).toEqual([HaVipId]);
    const leave = () =>
      place.vpc.DisassociateHaVipInstance({
        HaVipAssociationSet: [{ HaVipId: HaVipId ?? "", InstanceId: instance }],
      });
    await leave();
    expect(await refusalOf(leave())).toBe("ResourceNotFound");
    expect((await show(HaVipId ?? ""))?.HaVipAssociationSet).toHaveLength(1);
  });
});

describe("EIPs", () => {
  test("one stands for a HAVIP until it is taken off", async () => {
    const { HaVipId = "" } = await make();
    const { AddressSet = [] } = await place.vpc.AllocateAddresses({ AddressCount: 2 });
    const { AddressSet: shown = [] } = await place.vpc.DescribeAddresses({ AddressIds: AddressSet });
    const [AddressIp = "", other = ""] = shown.map((one) => one.AddressIp ?? "");
    const bind = (address: string, id = HaVipId) =>
      place.vpc.HaVipAssociateAddressIp({ HaVipId: id, AddressIp: address });
    const unbind = () => place.vpc.HaVipDisassociateAddressIp({ HaVipId });
    expect(await refusalOf(unbind())).toBe("UnsupportedOperation.UnbindEIP");
    expect(await refusalOf(bind("203.0.113.9"))).toBe("ResourceNotFound");
    expect(await refusalOf(bind("ten"))).toBe("InvalidParameterValue.Malformed");
    await bind(AddressIp);
    expect(await show(HaVipId)).toMatchObject({ AddressIp });
    expect(await refusalOf(bind(other))).toBe("UnsupportedOperation.BindEIP");
    const { HaVipId: second = "" } = await make();
    expect(await refusalOf(bind(AddressIp, second))).toBe("UnsupportedOperation.BindEIP");
    const { HaVipSet } = await place.vpc.DescribeHaVips({
      Filters: [{ Name: "address-ip", Values: [AddressIp] }],
    });
    expect(HaVipSet?.map((one) => one.HaVipId)).toEqual([HaVipId]);
    expect(await refusalOf(place.vpc.DeleteHaVip({ HaVipId }))).toBe("UnsupportedOperation");
    await unbind();
    expect(await show(HaVipId)).toMatchObject({ AddressIp: "" });
    await bind(AddressIp, second);
  });
});

describe("ModifyHaVipAttribute and DeleteHaVip", () => {
  test("rename it, and give its address back", async () => {
    const { HaVipId = "", Vip = "" } = await make();
    await place.vpc.ModifyHaVipAttribute({ HaVipId, HaVipName: "renamed" });
    const { HaVipSet } = await place.vpc.DescribeHaVips({
      Filters: [
        { Name: "havip-name", Values: ["renamed"] },
        { Name: "vip", Values: [Vip] },
      ],
    });
    expect(HaVipSet).toHaveLength(1);
    await place.vpc.DeleteHaVip({ HaVipId });
    expect(await show(HaVipId)).toBeUndefined();
    expect(await refusalOf(place.vpc.DeleteHaVip({ HaVipId }))).toBe("ResourceNotFound");
    expect(await refusalOf(place.vpc.ModifyHaVipAttribute({ HaVipId, HaVipName: "x" }))).toBe(
      "ResourceNotFound",
    );
    expect((await make({ Vip })).Vip).toBe(Vip);
  });
});
