import { expect, test } from "vitest";
import type { CloudOptions } from "../../src/server/index.ts";
import { qcloudClient } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { named, tencentPlace } from "./place.ts";

/** Only these operations take their time: three questions each. */
function slow(...operations: string[]): CloudOptions {
  const byOperation = Object.fromEntries(
    operations.map((name) => [name, { ends: "on-poll", polls: 2 } as const]),
  );
  return { tasks: { default: { ends: "at-once" }, byOperation } };
}

type Place = Awaited<ReturnType<typeof tencentPlace>>;

async function statusOf(place: Place, TaskId = ""): Promise<string | undefined> {
  return (await place.vpc.DescribeVpcTaskResult({ TaskId })).Status;
}

async function finish(place: Place, requestId: string | undefined): Promise<void> {
  expect(await statusOf(place, requestId)).toBe("RUNNING");
  expect(await statusOf(place, requestId)).toBe("SUCCESS");
  expect(await statusOf(place, requestId)).toBe("SUCCESS");
}

const assign = (place: Place, NetworkInterfaceId: string) =>
  place.vpc.AssignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 });

test("an ENI is PENDING with its addresses until its making has ended", async () => {
  const place = await tencentPlace("10.0.1.0/24", slow("eni/create-eni"));
  const { vpc, VpcId, SubnetId } = place;
  const made = await vpc.CreateNetworkInterface({ VpcId, SubnetId, NetworkInterfaceName: "slow" });
  const id = made.NetworkInterface?.NetworkInterfaceId ?? "";
  expect(await place.show(id)).toMatchObject({
    State: "PENDING",
    PrivateIpAddressSet: [{ State: "PENDING" }],
  });
  expect(await refusalOf(assign(place, id))).toBe("UnsupportedOperation.InvalidState");
  expect(await refusalOf(vpc.DeleteNetworkInterface({ NetworkInterfaceId: id }))).toBe(
    "UnsupportedOperation.InvalidState",
  );
  await finish(place, made.RequestId);
  expect(await place.show(id)).toMatchObject({
    State: "AVAILABLE",
    PrivateIpAddressSet: [{ State: "AVAILABLE" }],
  });
  await assign(place, id);
  await place.cloud.close();
});

test("addresses are PENDING and DELETING while their tasks run, and the ENI is busy", async () => {
  const operations = ["private-ip/assign-private-ips", "private-ip/unassign-private-ips"];
  const place = await tencentPlace("10.0.1.0/24", slow(...operations));
  const { NetworkInterfaceId = "" } = await place.eni();
  const busy = "UnsupportedOperation.MutexOperationTaskRunning";
  const given = await assign(place, NetworkInterfaceId);
  const [secondary = ""] = (given.PrivateIpAddressSet ?? []).map((ip) => ip.PrivateIpAddress ?? "");
  expect(given.PrivateIpAddressSet).toMatchObject([{ State: "PENDING" }]);
  expect(await refusalOf(assign(place, NetworkInterfaceId))).toBe(busy);
  const addresses = named(secondary);
  const unassign = () =>
    place.vpc.UnassignPrivateIpAddresses({ NetworkInterfaceId, PrivateIpAddresses: addresses });
  expect(await refusalOf(unassign())).toBe(busy);
  await finish(place, given.RequestId);
  const { RequestId } = await unassign();
  const shown = await place.show(NetworkInterfaceId);
  expect(shown?.PrivateIpAddressSet?.map((ip) => ip.State)).toEqual(["AVAILABLE", "DELETING"]);
  expect(await refusalOf(assign(place, NetworkInterfaceId))).toBe(busy);
  // Until it is gone it is somebody's.
  const { NetworkInterfaceId: other = "" } = await place.eni();
  const take = () =>
    place.vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: other, PrivateIpAddresses: addresses });
  expect(await refusalOf(take())).toBe("ResourceInUse");
  await finish(place, RequestId);
  expect(await place.addresses(NetworkInterfaceId)).toHaveLength(1);
  await take();
  await place.cloud.close();
});

test("an ENI is ATTACHING, DETACHING and DELETING on its way", async () => {
  const place = await tencentPlace("10.0.1.0/24", slow("eni/attach-eni", "eni/detach-eni", "eni/delete-eni"));
  const { vpc } = place;
  const group = await place.group();
  const InstanceId = await place.instance();
  const { NetworkInterfaceId = "" } = await place.eni({ SecurityGroupIds: [group] });
  const state = async () => (await place.show(NetworkInterfaceId))?.State;
  const attached = await vpc.AttachNetworkInterface({ NetworkInterfaceId, InstanceId });
  expect(await state()).toBe("ATTACHING");
  expect(await refusalOf(assign(place, NetworkInterfaceId))).toBe("UnsupportedOperation.InvalidState");
  await finish(place, attached.RequestId);
  expect(await place.show(NetworkInterfaceId)).toMatchObject({
    State: "AVAILABLE",
    Attachment: { InstanceId },
  });
  const detached = await vpc.DetachNetworkInterface({ NetworkInterfaceId, InstanceId });
  expect(await state()).toBe("DETACHING");
  expect(await refusalOf(vpc.DetachNetworkInterface({ NetworkInterfaceId, InstanceId }))).toBe(
    "UnsupportedOperation.InvalidState",
  );
  await finish(place, detached.RequestId);
  expect(await place.show(NetworkInterfaceId)).toMatchObject({ State: "AVAILABLE", Attachment: null });
  const deleted = await vpc.DeleteNetworkInterface({ NetworkInterfaceId });
  expect(await state()).toBe("DELETING");
  await finish(place, deleted.RequestId);
  expect(await state()).toBeUndefined();
  await place.cloud.close();
});

test("an address is MIGRATING on its way, and both ENIs are busy", async () => {
  const place = await tencentPlace("10.0.1.0/24", slow("private-ip/migrate-private-ip"));
  const { NetworkInterfaceId: from = "" } = await place.eni({ SecondaryPrivateIpAddressCount: 1 });
  const { NetworkInterfaceId: to = "" } = await place.eni();
  const [, PrivateIpAddress = ""] = await place.addresses(from);
  const { RequestId } = await place.vpc.MigratePrivateIpAddress({
    SourceNetworkInterfaceId: from,
    DestinationNetworkInterfaceId: to,
    PrivateIpAddress,
  });
  const shown = await place.show(from);
  expect(shown?.PrivateIpAddressSet?.map((ip) => ip.State)).toEqual(["AVAILABLE", "MIGRATING"]);
  for (const id of [from, to]) {
    expect(await refusalOf(assign(place, id))).toBe("UnsupportedOperation.MutexOperationTaskRunning");
  }
  await finish(place, RequestId);
  expect(await place.addresses(to)).toContain(PrivateIpAddress);
  await place.cloud.close();
});

test("v2 asks for the same task by its number, and finds it running until it has ended", async () => {
  const place = await tencentPlace("10.0.1.0/24", slow("private-ip/assign-private-ips"));
  const call = qcloudClient(place.cloud);
  const { NetworkInterfaceId: networkInterfaceId = "" } = await place.eni();
  const one = { vpcId: place.VpcId, networkInterfaceId, secondaryPrivateIpAddressCount: 1 };
  const { taskId } = await call("AssignPrivateIpAddresses", one);
  expect(await refusalOf(call("AssignPrivateIpAddresses", one))).toBe("ActionLocked");
  expect(await call("DescribeVpcTaskResult", { taskId })).toMatchObject({ data: { status: 2 } });
  expect(await call("DescribeVpcTaskResult", { taskId })).toMatchObject({ data: { status: 0 } });
  await place.cloud.close();
});
