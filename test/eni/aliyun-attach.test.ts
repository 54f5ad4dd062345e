import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, type RpcCall } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunPlace, zoneId } from "./aliyun-place.ts";

type Place = Awaited<ReturnType<typeof aliyunPlace>>;

let place: Place;
let rpc: RpcCall;
let vpcRpc: RpcCall;
let vSwitchId: string;
let group: string;
const make = (more?: object) => place.make(more);
const list = (question: object) => place.list(question);
const run = () => place.run();
const find = (question: object) => place.find(question);

beforeAll(async () => {
  place = await aliyunPlace();
  ({ rpc, vpcRpc, vSwitchId, group } = place);
});

afterAll(() => place.cloud.close());

/**
 * Makes an ENI, attaches it, detaches it, deletes it; tells how it is after the call that this operation is.
 */
async function passThrough(where: Cloud, operation: string): Promise<unknown> {
  const call = popClient(where, "ecs");
  const network = popClient(where, "vpc");
  const { VpcId } = await network("CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const { VSwitchId } = await network("CreateVSwitch", { VpcId, CidrBlock: "10.0.0.0/24", ZoneId: zoneId });
  const { SecurityGroupId } = await call("CreateSecurityGroup", { VpcId });
  const { NetworkInterfaceId } = await call("CreateNetworkInterface", { VSwitchId, SecurityGroupId });
  const { InstanceIdSets } = await call("RunInstances", {
    InstanceType: "ecs.g6.large",
    ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
    VSwitchId,
    SecurityGroupId,
  });
  const [InstanceId] = (InstanceIdSets as { InstanceIdSet: string[] }).InstanceIdSet;
  const show = async () => {
    const { Status } = await call("DescribeNetworkInterfaceAttribute", { NetworkInterfaceId });
    return Status;
  };
  await call("AttachNetworkInterface", { NetworkInterfaceId, InstanceId });
  if (operation === "eni/attach-eni") return show();
  await call("DetachNetworkInterface", { NetworkInterfaceId, InstanceId });
  if (operation === "eni/detach-eni") return show();
  await call("DeleteNetworkInterface", { NetworkInterfaceId });
  return show();
}

describe("attachments", () => {
  test("an ENI is Available, then InUse, then Available; primary ENIs stay", async () => {
    const instanceId = await run();
    const { networkInterfaceId } = await make({ secondaryPrivateIpAddressCount: 2 });
    const attach = (id: unknown, instance = instanceId) =>
      rpc("AttachNetworkInterface", { NetworkInterfaceId: id, InstanceId: instance });
    const detach = (id: unknown, instance = instanceId) =>
      rpc("DetachNetworkInterface", { NetworkInterfaceId: id, InstanceId: instance });
    expect(await refusalOf(attach("eni-unknown"))).toBe("InvalidEniId.NotFound");
    expect(await refusalOf(attach(networkInterfaceId, "i-unknown"))).toBe("InvalidEcsId.NotFound");
    expect(await refusalOf(detach(networkInterfaceId))).toBe("InvalidParameter.EniNotBelongEcs");
    await attach(networkInterfaceId);
    expect((await list({ networkInterfaceId: [networkInterfaceId] })).networkInterfaceSets).toMatchObject({
      networkInterfaceSet: [{ status: "InUse", instanceId, attachment: { instanceId, deviceIndex: 1 } }],
    });
    expect(await find({ instanceId, status: "InUse", type: "Secondary" })).toEqual([networkInterfaceId]);
    const [primary] = await find({ instanceId, type: "Primary" });
    expect(await refusalOf(detach(primary))).toBe("InvalidOperation.DetachPrimaryEniNotAllowed");
    const { networkInterfaceId: spare } = await make();
    // An ecs.g6.large has two in all.
    expect(await refusalOf(attach(spare))).toBe("EniPerInstanceLimitExceeded");
    expect(await refusalOf(rpc("DeleteNetworkInterface", { NetworkInterfaceId: networkInterfaceId }))).toBe(
      "InvalidOperation.InvalidEniState",
    );
    await detach(networkInterfaceId);
    const other = await run();
    const { networkInterfaceId: big } = await make({ secondaryPrivateIpAddressCount: 10 });
    expect(await refusalOf(attach(big, other))).toBe("InvalidOperation.Ipv4CountExceeded");
    const modify = (more: object) =>
      rpc("ModifyNetworkInterfaceAttribute", { NetworkInterfaceId: primary, ...more });
    await modify({ NetworkInterfaceName: "door", Description: "in front" });
    expect(await refusalOf(modify({ "SecurityGroupId.1": group }))).toBe(
      "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc",
    );
  });

  test("an ENI is Pending, Attaching, Detaching and Deleting on its way", async () => {
    const slow = await createCloud({
      rateLimits: { mode: "off", perSecond: {} },
      tasks: {
        default: { ends: "by-hand" },
        byOperation: { "vpc/create-vpc": { ends: "at-once" } },
      },
    });
    const call = popClient(slow, "ecs");
    const network = popClient(slow, "vpc");
    const { VpcId } = await network("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const where = { VpcId, CidrBlock: "10.0.0.0/24", ZoneId: zoneId };
    const { VSwitchId } = await network("CreateVSwitch", where);
    const { SecurityGroupId } = await call("CreateSecurityGroup", { VpcId });
    const made = await call("CreateNetworkInterface", { VSwitchId, SecurityGroupId });
    expect(made).toMatchObject({ Status: "Pending" });
    const { NetworkInterfaceId } = made;
    const attach = call("AttachNetworkInterface", { NetworkInterfaceId, InstanceId: "i-unknown" });
    expect(await refusalOf(attach)).toBe("InvalidEcsId.NotFound");
    const pending = await call("DescribeNetworkInterfaces", { Status: "Pending" });
    expect(pending).toMatchObject({ TotalCount: 1 });
    await slow.close();
    const states = {
      "eni/attach-eni": "Attaching",
      "eni/detach-eni": "Detaching",
      "eni/delete-eni": "Deleting",
    };
    for (const [operation, state] of Object.entries(states)) {
      const byOperation = { [operation]: { ends: "by-hand" } } as const;
      const other = await createCloud({ tasks: { default: { ends: "at-once" }, byOperation } });
      expect(await passThrough(other, operation)).toBe(state);
      await other.close();
    }
  });

  test("an ENI that goes with its instance gives its prefixes back", async () => {
    const free = async () => {
      const { AvailableIpAddressCount } = await vpcRpc("DescribeVSwitchAttributes", { VSwitchId: vSwitchId });
      return Number(AvailableIpAddressCount);
    };
    const before = await free();
    const instanceId = await run();
    const { networkInterfaceId } = await make({ ipv4PrefixCount: 1 });
    await rpc("AttachNetworkInterface", { NetworkInterfaceId: networkInterfaceId, InstanceId: instanceId });
    expect(await free()).toBe(before - 18);
    await rpc("DeleteInstance", { InstanceId: instanceId, Force: true });
    expect(await find({ networkInterfaceId: [networkInterfaceId] })).toEqual([]);
    expect(await free()).toBe(before);
  });

  test("an ENI of another zone or network is refused", async () => {
    const instanceId = await run();
    const { VpcId } = await vpcRpc("DescribeVSwitchAttributes", { VSwitchId: vSwitchId });
    const far = { VpcId, CidrBlock: "10.0.64.0/24", ZoneId: "cn-hangzhou-i" };
    const { VSwitchId } = await vpcRpc("CreateVSwitch", far);
    const remote = await make({ vSwitchId: VSwitchId });
    const attach = (id: unknown) =>
      refusalOf(rpc("AttachNetworkInterface", { NetworkInterfaceId: id, InstanceId: instanceId }));
    expect(await attach(remote.networkInterfaceId)).toBe("InvalidOperation.AvailabilityZoneMismatch");
    const other = await vpcRpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const where = { VpcId: other["VpcId"], CidrBlock: "10.0.0.0/24", ZoneId: zoneId };
    const abroad = await vpcRpc("CreateVSwitch", where);
    const { SecurityGroupId } = await rpc("CreateSecurityGroup", { VpcId: other["VpcId"] });
    const eni = await make({ vSwitchId: abroad["VSwitchId"], securityGroupId: SecurityGroupId });
    expect(await attach(eni.networkInterfaceId)).toBe("InvalidOperation.VpcMismatch");
  });
});
