import type { Eip } from "../../../domain/eip/eip.ts";
import type { Eni } from "../../../domain/eni/eni.ts";
import type { EcsNetworkInterfaceSetOut } from "../../../generated/aliyun-rpc.ts";
import type { EniView } from "../../../operations/eni/eni-view.ts";
import { ecsTags } from "./tags.ts";
import { utcTime } from "./times.ts";

const types: Readonly<Record<Eni["kind"], string>> = {
  primary: "Primary",
  secondary: "Secondary",
  trunk: "Trunk",
  member: "Member",
};

/** What an ENI is, in ECS's word. */
export function typeWord(kind: Eni["kind"]): string {
  return types[kind];
}

/** How an ENI is, in ECS's word: a free one is Available, an attached one InUse. */
export function statusWord({ state, instanceId }: Pick<Eni, "state" | "instanceId">): string {
  if (state === "available") return instanceId === null ? "Available" : "InUse";
  return state.charAt(0).toUpperCase() + state.slice(1);
}

/** A text that an ENI keeps and the network does not interpret. */
export function textTrait({ traits }: Pick<Eni, "traits">, name: string): string {
  const value = traits[name];
  return typeof value === "string" ? value : "";
}

function publicIp(eip: Eip | undefined) {
  return eip === undefined ? {} : { PublicIpAddress: eip.address, AllocationId: eip.id };
}

/** Prefixes of one family, in ECS's words. */
export function ipv4Prefixes(prefixes: readonly string[]) {
  return { Ipv4PrefixSet: prefixes.map((Ipv4Prefix) => ({ Ipv4Prefix })) };
}

/** The same for the other family. */
export function ipv6Prefixes(prefixes: readonly string[]) {
  return { Ipv6PrefixSet: prefixes.map((Ipv6Prefix) => ({ Ipv6Prefix })) };
}

function prefixesOf(view: EniView, family: 4 | 6): string[] {
  return view.prefixes.filter((one) => one.family === family).map((one) => one.prefix);
}

/** How an ENI's traffic is handled. */
export function trafficConfig({ traits }: Pick<Eni, "traits">) {
  const { queueNumber } = traits;
  return {
    NetworkInterfaceTrafficMode: "Standard",
    ...(typeof queueNumber === "number" && { QueueNumber: queueNumber }),
  };
}

/**
 * An ENI as ECS words it. Clients cast the sets unseen, so they are always there; what is not attached has no
 * Attachment.
 */
export function eniOut(view: EniView, accountId: string): EcsNetworkInterfaceSetOut {
  const { eni, privateIps } = view;
  const primary = privateIps.find((ip) => ip.primary)?.address ?? "";
  const eipOf = (address: string) => view.eips.find((eip) => eip.privateAddress === address);
  return {
    NetworkInterfaceId: eni.id,
    NetworkInterfaceName: eni.name,
    Description: eni.description,
    Status: statusWord(eni),
    Type: typeWord(eni.kind),
    VpcId: eni.vpcId,
    VSwitchId: eni.subnetId,
    ZoneId: eni.zone,
    PrivateIpAddress: primary,
    MacAddress: eni.mac,
    CreationTime: utcTime(eni.createdAtMs),
    InstanceId: eni.instanceId ?? "",
    OwnerId: accountId,
    ResourceGroupId: textTrait(eni, "resourceGroupId"),
    ServiceManaged: false,
    ...trafficConfig(eni),
    DeleteOnRelease: eni.deleteOnRelease,
    SourceDestCheck: eni.sourceDestCheck,
    SecurityGroupIds: { SecurityGroupId: view.securityGroupIds },
    PrivateIpSets: {
      PrivateIpSet: privateIps.map((ip) => ({
        PrivateIpAddress: ip.address,
        Primary: ip.primary,
        AssociatedPublicIp: publicIp(eipOf(ip.address)),
      })),
    },
    Ipv6Sets: { Ipv6Set: view.ipv6Addresses.map(({ address }) => ({ Ipv6Address: address })) },
    Ipv4PrefixSets: ipv4Prefixes(prefixesOf(view, 4)),
    Ipv6PrefixSets: ipv6Prefixes(prefixesOf(view, 6)),
    AssociatedPublicIp: publicIp(eipOf(primary)),
    ...(eni.instanceId !== null && {
      Attachment: {
        InstanceId: eni.instanceId,
        DeviceIndex: eni.deviceIndex ?? 0,
        NetworkCardIndex: 0,
        TrunkNetworkInterfaceId: "",
      },
    }),
    Tags: ecsTags(view.tags),
  };
}
