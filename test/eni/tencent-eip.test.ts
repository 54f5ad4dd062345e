import { afterAll, beforeAll, expect, test } from "vitest";
import { qcloudClient } from "../kit/clients.ts";
import { named, tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let group: string;

beforeAll(async () => {
  place = await tencentPlace();
  group = await place.group();
});

afterAll(() => place.cloud.close());

async function guarded(secondaries = 0): Promise<string> {
  const { NetworkInterfaceId = "" } = await place.eni({
    SecurityGroupIds: [group],
    SecondaryPrivateIpAddressCount: secondaries,
  });
  return NetworkInterfaceId;
}

async function eip(): Promise<string> {
  const { AddressSet = [] } = await place.vpc.AllocateAddresses({ AddressCount: 1 });
  return AddressSet[0] ?? "";
}

async function show(AddressId: string) {
  const { AddressSet } = await place.vpc.DescribeAddresses({ AddressIds: [AddressId] });
  return AddressSet?.[0];
}

/** An EIP bound to the last address of an ENI. */
async function bound(NetworkInterfaceId: string) {
  const AddressId = await eip();
  const PrivateIpAddress = (await place.addresses(NetworkInterfaceId)).at(-1) ?? "";
  await place.vpc.AssociateAddress({ AddressId, NetworkInterfaceId, PrivateIpAddress });
  return { AddressId, PrivateIpAddress };
}

test("an EIP on a free ENI dangles, and leads to the instance while the ENI hangs on one", async () => {
  const eni = await guarded();
  const { AddressId } = await bound(eni);
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "BIND_ENI", NetworkInterfaceId: eni });
  const shown = await place.show(eni);
  expect(shown?.PrivateIpAddressSet?.[0]).toMatchObject({ AddressId, IsWanIpBlocked: false });
  const InstanceId = await place.instance();
  await place.vpc.AttachNetworkInterface({ NetworkInterfaceId: eni, InstanceId });
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "BIND", InstanceId });
  await place.vpc.DetachNetworkInterface({ NetworkInterfaceId: eni, InstanceId });
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "BIND_ENI", NetworkInterfaceId: eni });
});

test("an EIP follows the ENI to another instance, and the address to another ENI", async () => {
  const [from, to] = [await place.instance(), await place.instance()];
  const [eni, other] = [await guarded(1), await guarded()];
  const { AddressId, PrivateIpAddress } = await bound(eni);
  await place.vpc.AttachNetworkInterface({ NetworkInterfaceId: eni, InstanceId: from });
  await place.vpc.MigrateNetworkInterface({
    NetworkInterfaceId: eni,
    SourceInstanceId: from,
    DestinationInstanceId: to,
  });
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "BIND", InstanceId: to });
  await place.vpc.MigratePrivateIpAddress({
    SourceNetworkInterfaceId: eni,
    DestinationNetworkInterfaceId: other,
    PrivateIpAddress,
  });
  expect(await show(AddressId)).toMatchObject({
    AddressStatus: "BIND_ENI",
    NetworkInterfaceId: other,
    PrivateAddressIp: PrivateIpAddress,
  });
  expect((await place.show(eni))?.PrivateIpAddressSet?.map((ip) => ip.PublicIpAddress)).toEqual([""]);
});

test("an EIP is unbound when its address is taken off, and when its ENI goes", async () => {
  const eni = await guarded(1);
  const { AddressId, PrivateIpAddress } = await bound(eni);
  await place.vpc.UnassignPrivateIpAddresses({
    NetworkInterfaceId: eni,
    PrivateIpAddresses: named(PrivateIpAddress),
  });
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "UNBIND" });
  const again = await bound(eni);
  await place.vpc.DeleteNetworkInterface({ NetworkInterfaceId: eni });
  expect(await show(again.AddressId)).toMatchObject({ AddressStatus: "UNBIND" });
});

test("v2's DetachNetworkInterface unbinds EIPs, as its page says", async () => {
  const eni = await guarded();
  const { AddressId } = await bound(eni);
  const InstanceId = await place.instance();
  await place.vpc.AttachNetworkInterface({ NetworkInterfaceId: eni, InstanceId });
  const call = qcloudClient(place.cloud);
  const where = { vpcId: place.VpcId, networkInterfaceId: eni, instanceId: InstanceId };
  expect(await call("DetachNetworkInterface", where)).toMatchObject({ code: 0 });
  expect(await show(AddressId)).toMatchObject({ AddressStatus: "UNBIND" });
});
