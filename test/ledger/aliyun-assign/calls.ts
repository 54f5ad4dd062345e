import { expect } from "vitest";
import { type CloudOptions, createCloud } from "../../../src/server/index.ts";
import { popClient, type RpcCall } from "../../kit/clients.ts";
import { closing, struckOnce } from "../places.ts";

const unlimited: CloudOptions = { rateLimits: { mode: "off", perSecond: {} } };

async function network(ecs: RpcCall, vpc: RpcCall, cidr: string) {
  const CidrBlock = cidr.startsWith("192.") ? "192.168.0.0/16" : "10.0.0.0/16";
  const { VpcId } = await vpc("CreateVpc", { CidrBlock });
  const ZoneId = "cn-hangzhou-h";
  const { VSwitchId } = await vpc("CreateVSwitch", { VpcId, ZoneId, CidrBlock: cidr });
  const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
  return { VpcId, VSwitchId: String(VSwitchId), SecurityGroupId: String(SecurityGroupId) };
}

interface ShownEni {
  readonly NetworkInterfaceId: string;
  readonly Status: string;
  readonly Type: string;
  readonly PrivateIpSets: { readonly PrivateIpSet: readonly { readonly PrivateIpAddress: string }[] };
}

/** Calls about ENIs of one network. */
function eniCalls(ecs: RpcCall, where: { readonly VSwitchId: string; readonly SecurityGroupId: string }) {
  const list = async (question: Record<string, unknown>): Promise<readonly ShownEni[]> => {
    const { NetworkInterfaceSets } = await ecs("DescribeNetworkInterfaces", question);
    return (NetworkInterfaceSets as { NetworkInterfaceSet: readonly ShownEni[] }).NetworkInterfaceSet;
  };
  const show = async (eniId: string): Promise<ShownEni> => {
    const [eni] = await list({ "NetworkInterfaceId.1": eniId });
    if (eni === undefined) throw new Error(`${eniId} is not shown`);
    return eni;
  };
  return {
    list,
    show,
    eni: async (more: Record<string, unknown> = {}) =>
      String((await ecs("CreateNetworkInterface", { ...where, ...more }))["NetworkInterfaceId"]),
    addresses: async (eniId: string) =>
      (await show(eniId)).PrivateIpSets.PrivateIpSet.map((ip) => ip.PrivateIpAddress),
    run: async () => {
      const wanted = { InstanceType: "ecs.g6.large", ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd" };
      const { InstanceIdSets } = await ecs("RunInstances", { ...where, ...wanted });
      return (InstanceIdSets as { InstanceIdSet: readonly string[] }).InstanceIdSet[0] ?? "";
    },
  };
}

/** A vSwitch with an ENI, whose first address is named, and the vendor's client. */
export async function aliyunPlace(options: CloudOptions = {}, cidr = "10.0.1.0/24") {
  const { cloud } = closing({ cloud: await createCloud({ ...unlimited, ...options }) });
  const ecs = popClient(cloud, "ecs");
  const where = await network(ecs, popClient(cloud, "vpc"), cidr);
  const calls = eniCalls(ecs, where);
  const first = cidr.replace(/\.\d+\/\d+$/, ".99");
  const eniId = await calls.eni({ PrimaryIpAddress: first });
  return {
    cloud,
    ecs,
    ...calls,
    eniId,
    assign: (more: Record<string, unknown>) =>
      ecs("AssignPrivateIpAddresses", { NetworkInterfaceId: eniId, ...more }),
    held: () => calls.addresses(eniId),
  };
}

/** What an answer says was assigned. */
export function assignedOf(answer: Record<string, unknown>) {
  expect(answer).toHaveProperty("AssignedPrivateIpAddressesSet");
  return answer["AssignedPrivateIpAddressesSet"] as {
    readonly NetworkInterfaceId: string;
    readonly PrivateIpSet: { readonly PrivateIpAddress: readonly string[] };
    readonly Ipv4PrefixSet: { readonly Ipv4Prefixes: readonly string[] };
  };
}

/** A count of one. */
export const one = { SecondaryPrivateIpAddressCount: 1 } as const;

/** The call ends once with a code of a fault rule, then gives an address. */
export async function assignStruck(code: string): Promise<void> {
  const faults = [{ action: "AssignPrivateIpAddresses", code, times: 1, dialect: "aliyun-rpc" }];
  const { assign } = await aliyunPlace({ faults });
  // The rule names no status: it is the one of the page's table.
  const statusCode = code === "InvalidVSwitchId.NotFound" ? 404 : 403;
  await struckOnce(() => assign(one), code, { entry: { response: { statusCode } } });
}
