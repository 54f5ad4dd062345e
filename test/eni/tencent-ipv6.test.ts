import { afterAll, beforeAll, expect, test } from "vitest";
import { popClient } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let network: string;

beforeAll(async () => {
  place = await tencentPlace();
  await place.vpc.AssignIpv6CidrBlock({ VpcId: place.VpcId });
  const { SubnetSet } = await place.vpc.DescribeSubnets({ SubnetIds: [place.SubnetId] });
  expect(SubnetSet?.[0]?.Ipv6CidrBlock).toBe("");
});

afterAll(() => place.cloud.close());

function assign(NetworkInterfaceId: string, more: object) {
  return place.vpc.AssignIpv6Addresses({ NetworkInterfaceId, ...more });
}

test("a subnet without an IPv6 range has none to give", async () => {
  const { NetworkInterfaceId = "" } = await place.eni();
  expect(await refusalOf(assign(NetworkInterfaceId, { Ipv6AddressCount: 1 }))).toBe(
    "UnsupportedOperation.UnassignCidrBlock",
  );
  const { VpcSet } = await place.vpc.DescribeVpcs({ VpcIds: [place.VpcId] });
  network = (VpcSet?.[0]?.Ipv6CidrBlock ?? "").replace(/::\/56$/, "");
  const Ipv6SubnetCidrBlocks = [{ SubnetId: place.SubnetId, Ipv6CidrBlock: `${network}::/64` }];
  await place.vpc.AssignIpv6SubnetCidrBlock({ VpcId: place.VpcId, Ipv6SubnetCidrBlocks });
});

test("addresses are given by count, by name and both; described, and taken off", async () => {
  const { NetworkInterfaceId: id = "" } = await place.eni();
  const { Ipv6AddressSet: drawn = [] } = await assign(id, { Ipv6AddressCount: 2 });
  expect(drawn).toHaveLength(2);
  for (const one of drawn) expect(one).toMatchObject({ Primary: false, State: "AVAILABLE" });
  // Whatever its spelling, it is the same address.
  const Address = `${network}:00AB:0:0:1`;
  const both = { Ipv6Addresses: [{ Address, Description: "door" }], Ipv6AddressCount: 1 };
  const { Ipv6AddressSet: given = [] } = await assign(id, both);
  expect(given).toHaveLength(2);
  expect(given[0]).toMatchObject({ Description: "door" });
  const named = given[0]?.Address ?? "";
  expect(named).not.toBe(Address);
  expect((await place.show(id))?.Ipv6AddressSet).toHaveLength(4);
  expect(await refusalOf(assign(id, { Ipv6Addresses: [{ Address: named }] }))).toBe("ResourceInUse.Address");
  expect(await refusalOf(assign(id, { Ipv6Addresses: [{ Address: "2001:db8::1" }] }))).toBe(
    "InvalidParameterValue.Range",
  );
  expect(await refusalOf(assign(id, { Ipv6Addresses: [{ Address: `${network}::` }] }))).toBe(
    "InvalidParameterValue.Reserved",
  );
  expect(await refusalOf(assign(id, { Ipv6Addresses: [{ Address: "ten" }] }))).toBe(
    "InvalidParameterValue.Malformed",
  );
  expect(await refusalOf(assign(id, {}))).toBe("MissingParameter");
  expect(await refusalOf(assign(id, { Ipv6AddressCount: 30 }))).toBe("LimitExceeded.Address");
  await place.vpc.ModifyIpv6AddressesAttribute({
    NetworkInterfaceId: id,
    Ipv6Addresses: [{ Address: named, Description: "gate" }],
  });
  const shown = (await place.show(id))?.Ipv6AddressSet ?? [];
  expect(shown.find((one) => one.Address === named)?.Description).toBe("gate");
  const unassign = (...addresses: string[]) =>
    place.vpc.UnassignIpv6Addresses({
      NetworkInterfaceId: id,
      Ipv6Addresses: addresses.map((one) => ({ Address: one })),
    });
  expect(await refusalOf(unassign(named, `${network}::99`))).toBe("UnsupportedOperation.AttachmentNotFound");
  expect((await place.show(id))?.Ipv6AddressSet).toHaveLength(4);
  await unassign(named, drawn[0]?.Address ?? "");
  expect((await place.show(id))?.Ipv6AddressSet).toHaveLength(2);
});

test("an ENI with a prefix keeps all of it to itself", async () => {
  const ecs = popClient(place.cloud, "ecs", "ap-guangzhou");
  const { NetworkInterfaceId = "" } = await place.eni();
  const { NetworkInterfaceId: other = "" } = await place.eni();
  const prefix = `${network}:beef::/80`;
  const ask = (more: object) => ecs("AssignIpv6Addresses", { NetworkInterfaceId, ...more });
  const answer = await ask({ "Ipv6Prefix.1": prefix });
  const { Ipv6PrefixSets } = answer as { Ipv6PrefixSets: { Ipv6Prefix: string[] } };
  expect(Ipv6PrefixSets.Ipv6Prefix).toHaveLength(1);
  const inside = `${network}:beef::7`;
  expect(await refusalOf(assign(other, { Ipv6Addresses: [{ Address: inside }] }))).toBe(
    "ResourceInUse.Address",
  );
  expect(await refusalOf(ask({ "Ipv6Prefix.1": prefix }))).toBe("InvalidIp.IpAssigned");
  expect(await refusalOf(ask({ "Ipv6Prefix.1": `${network}::/64` }))).toBe("InvalidParameter");
  await assign(other, { Ipv6Addresses: [{ Address: `${network}:cafe::7` }] });
  expect(await refusalOf(ask({ "Ipv6Prefix.1": `${network}:cafe::/80` }))).toBe("InvalidIp.IpAssigned");
  const gone = { NetworkInterfaceId, "Ipv6Prefix.1": Ipv6PrefixSets.Ipv6Prefix[0] };
  await ecs("UnassignIpv6Addresses", gone);
  expect(await refusalOf(ecs("UnassignIpv6Addresses", gone))).toBe("InvalidIp.IpUnassigned");
  await assign(other, { Ipv6Addresses: [{ Address: inside }] });
});
