import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { ipv6Place, type Ipv6Place } from "./ipv6-place.ts";

let at: Ipv6Place;

beforeAll(async () => {
  at = await ipv6Place();
});

afterAll(() => at.cloud.close());

const listed = async (Name: string, value: string) =>
  at.vpc.DescribeIp6Addresses({ Filters: [{ Name, Values: [value] }] });

test("an ENI's own address gets public bandwidth, another one, and loses it", async () => {
  const { id: eniId, address } = await at.eni6();
  expect((await listed("address-ip", address)).TotalCount).toBe(0);
  const Ip6Addresses = [address];
  const made = await at.vpc.AllocateIp6AddressesBandwidth({
    Ip6Addresses,
    InternetMaxBandwidthOut: 3,
    Tags: [{ Key: "team", Value: "net" }],
  });
  const [id = ""] = made.AddressSet ?? [];
  expect(id).toMatch(/^eip-/);
  expect((await at.vpc.DescribeTaskResult({ TaskId: Number(made.TaskId) })).Result).toBe("SUCCESS");
  const { AddressSet } = await listed("network-interface-id", eniId);
  expect(AddressSet).toMatchObject([
    {
      AddressId: id,
      AddressIp: address,
      PrivateAddressIp: address,
      AddressType: "EIP6",
      AddressStatus: "BIND_ENI",
      Bandwidth: 3,
      TagSet: [{ Key: "team", Value: "net" }],
    },
  ]);
  expect(await refusalOf(at.vpc.AllocateIp6AddressesBandwidth({ Ip6Addresses }))).toBe(
    "InvalidParameterValue.AddressPublished",
  );
  const faster = (more: object, InternetMaxBandwidthOut = 9) =>
    at.vpc.ModifyIp6AddressesBandwidth({ InternetMaxBandwidthOut, ...more });
  await faster({ Ip6Addresses });
  expect((await listed("address-ip", address)).AddressSet).toMatchObject([{ Bandwidth: 9 }]);
  await faster({ Ip6AddressIds: [id] }, 10);
  expect((await at.vpc.DescribeIp6Addresses({ Ip6AddressIds: [id] })).AddressSet).toMatchObject([
    { Bandwidth: 10 },
  ]);
  expect(await refusalOf(faster({ Ip6Addresses }, 101))).toBe("InvalidParameterValue.BandwidthOutOfRange");
  expect(await refusalOf(faster({}))).toBe("MissingParameter");
  expect(await refusalOf(faster({ Ip6Addresses, Ip6AddressIds: [id] }))).toBe("InvalidParameter.Coexist");
  await at.vpc.ReleaseIp6AddressesBandwidth({ Ip6AddressIds: [id] });
  expect((await listed("address-ip", address)).TotalCount).toBe(0);
  expect(await at.onEni(eniId)).toMatchObject([{ Address: address, AddressId: "" }]);
});

test("an address with bandwidth is of the traditional type, and takes no elastic one", async () => {
  const { id: eniId, address } = await at.eni6();
  const { AddressSet: [id = ""] = [] } = await at.vpc.AllocateIp6AddressesBandwidth({
    Ip6Addresses: [address],
  });
  const usual = await at.vpc.DescribeIPv6Addresses({});
  expect(usual.AddressSet?.map((row) => row.AddressId)).not.toContain(id);
  const traditional = await at.vpc.DescribeIPv6Addresses({ Traditional: true });
  expect(traditional.AddressSet?.map((row) => row.AddressId)).toEqual([id]);
  const where = { NetworkInterfaceId: eniId, PrivateIPv6Address: address };
  const bind = at.vpc.AssociateIPv6Address({ IPv6AddressId: await at.elastic(), ...where });
  expect(await refusalOf(bind)).toBe("InvalidPrivateIpAddress.AlreadyBindEip");
  await at.vpc.DeleteNetworkInterface({ NetworkInterfaceId: eniId });
  expect((await at.vpc.DescribeIp6Addresses({ Ip6AddressIds: [id] })).TotalCount).toBe(0);
});

test("bandwidth is given only to addresses that ENIs have", async () => {
  const ask = (...Ip6Addresses: string[]) =>
    refusalOf(at.vpc.AllocateIp6AddressesBandwidth({ Ip6Addresses }));
  expect(await ask("fe80::zz")).toBe("InvalidParameterValue.InvalidIpv6");
  expect(await ask("2001:db8::1")).toBe("InvalidParameterValue.AddressIpNotFound");
  const release = (more: object) => refusalOf(at.vpc.ReleaseIp6AddressesBandwidth(more));
  expect(await release({ Ip6Addresses: ["2001:db8::1"] })).toBe("InvalidParameterValue.AddressIpNotFound");
  expect(await release({ Ip6AddressIds: ["eip_1"] })).toBe("InvalidParameterValue.AddressIdMalformed");
});

test("while its task runs, an elastic address is on its way and busy", async () => {
  const tasks = {
    default: { ends: "at-once" } as const,
    byOperation: {
      "eipv6/allocate-eipv6s": { ends: "on-poll", polls: 2 } as const,
      "eipv6/associate-eipv6": { ends: "on-poll", polls: 1 } as const,
      "eipv6/release-eipv6s": { ends: "on-poll", polls: 1 } as const,
    },
  };
  const slow = await ipv6Place({ tasks });
  const made = await slow.vpc.AllocateIPv6Addresses({});
  const [IPv6AddressId = ""] = made.AddressSet ?? [];
  expect(await slow.show(IPv6AddressId)).toMatchObject({ AddressStatus: "CREATING" });
  const busy = slow.vpc.ReleaseIPv6Addresses({ IPv6AddressIds: [IPv6AddressId] });
  expect(await refusalOf(busy)).toBe("UnsupportedOperation.AddressStatusNotPermit");
  const ask = async () => (await slow.vpc.DescribeTaskResult({ TaskId: Number(made.TaskId) })).Result;
  expect([await ask(), await ask()]).toEqual(["RUNNING", "SUCCESS"]);
  expect(await slow.show(IPv6AddressId)).toMatchObject({ AddressStatus: "UNBIND" });
  const eni = await slow.eni6();
  const where = { NetworkInterfaceId: eni.id, PrivateIPv6Address: eni.address };
  const bound = await slow.vpc.AssociateIPv6Address({ IPv6AddressId, ...where });
  expect(await slow.show(IPv6AddressId)).toMatchObject({ AddressStatus: "BINDING" });
  await slow.vpc.DescribeVpcTaskResult({ TaskId: bound.RequestId ?? "" });
  expect(await slow.show(IPv6AddressId)).toMatchObject({ AddressStatus: "BIND_ENI" });
  await slow.vpc.DisassociateIPv6Address({ IPv6AddressId });
  const gone = await slow.vpc.ReleaseIPv6Addresses({ IPv6AddressIds: [IPv6AddressId] });
  expect(await slow.show(IPv6AddressId)).toMatchObject({ AddressStatus: "OFFLINING" });
  await slow.vpc.DescribeVpcTaskResult({ TaskId: gone.RequestId ?? "" });
  expect(await slow.show(IPv6AddressId)).toBeUndefined();
  await slow.cloud.close();
});
