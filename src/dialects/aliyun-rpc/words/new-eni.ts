import { refuse } from "../../../domain/fault/fault.ts";
import type { JsonObject } from "../../../domain/json.ts";
import type { EcsCreateNetworkInterfaceIn } from "../../../generated/aliyun-rpc.ts";
import type { NewEni } from "../../../operations/eni/create-eni.ts";
import { descriptionOf, nameOf, refuseGiven } from "./checks.ts";
import { eitherOf, prefixesOf } from "./eni-addresses.ts";
import { tagPairs } from "./tags.ts";

const noHardware = "there are no network cards here to tune";

/** What may be said of an ENI when it is made, and again later. */
export type EniTuning = Partial<Omit<EcsCreateNetworkInterfaceIn, "SecurityGroupId">>;

/** Refuses what only hardware of the vendor's can do. */
export function refuseHardware(input: EniTuning): void {
  refuseGiven("enhancedNetwork", input.EnhancedNetwork, noHardware);
  refuseGiven("queuePairNumber", input.QueuePairNumber, noHardware);
  refuseGiven(
    "rxQueueSize",
    input.RxQueueSize ?? input.NetworkInterfaceTrafficConfig?.RxQueueSize,
    noHardware,
  );
  refuseGiven(
    "txQueueSize",
    input.TxQueueSize ?? input.NetworkInterfaceTrafficConfig?.TxQueueSize,
    noHardware,
  );
  refuseGiven("enablePrimaryIPv6", input.EnablePrimaryIPv6, "IPv6 addresses have no primary one here");
  const mode =
    input.NetworkInterfaceTrafficMode ?? input.NetworkInterfaceTrafficConfig?.NetworkInterfaceTrafficMode;
  if (mode !== undefined && mode !== "" && mode !== "Standard") {
    const reason = "there is no RDMA here";
    refuse({ kind: "request.unsupported", field: "networkInterfaceTrafficMode", value: mode, reason });
  }
}

/** What an ENI keeps and shows, and the network does not interpret. */
export function eniTraits(input: EniTuning): JsonObject {
  const config = input.NetworkInterfaceTrafficConfig;
  const traits = {
    resourceGroupId: input.ResourceGroupId,
    queueNumber: input.QueueNumber ?? config?.QueueNumber,
    connectionTracking: input.ConnectionTrackingConfiguration as JsonObject | undefined,
  };
  return Object.fromEntries(Object.entries(traits).filter((entry) => entry[1] !== undefined)) as JsonObject;
}

function groupsOf(input: EcsCreateNetworkInterfaceIn): readonly string[] {
  const { SecurityGroupId: one = "", SecurityGroupIds: several = [] } = input;
  if (one !== "" && several.length > 0) {
    refuse({ kind: "request.conflict", fields: ["securityGroupId", "securityGroupIds"] });
  }
  if (one === "" && several.length === 0) {
    refuse({ kind: "request.missing", anyOf: ["securityGroupId", "securityGroupIds"] });
  }
  return one === "" ? several : [one];
}

function addressesOf(input: EcsCreateNetworkInterfaceIn): NewEni["addresses"] {
  const { PrimaryIpAddress: primary = "", PrivateIpAddress: secondaries = [] } = input;
  return [
    ...(primary === "" ? [] : [{ address: primary, primary: true }]),
    ...secondaries.map((address) => ({ address, primary: false })),
  ];
}

/** Reads what an ENI is to be. */
export function newEni(input: EcsCreateNetworkInterfaceIn): NewEni {
  refuseHardware(input);
  if (input.InstanceType !== undefined && input.InstanceType !== "Secondary") {
    const reason = "only secondary network interfaces can be made here";
    refuse({ kind: "request.unsupported", field: "instanceType", value: input.InstanceType, reason });
  }
  const { names, count } = eitherOf(
    ["privateIps", "count"],
    input.PrivateIpAddress,
    input.SecondaryPrivateIpAddressCount,
  );
  const ipv6 = eitherOf(["ipv6Addresses", "ipv6AddressCount"], input.Ipv6Address, input.Ipv6AddressCount);
  if (names.length + count > 0 && (input.Ipv4Prefix ?? []).length + (input.Ipv4PrefixCount ?? 0) > 0) {
    refuse({ kind: "request.conflict", fields: ["privateIps", "prefixes"] });
  }
  return {
    subnetId: input.VSwitchId,
    name: nameOf("networkInterfaceName", input.NetworkInterfaceName),
    description: descriptionOf("description", input.Description),
    addresses: addressesOf(input),
    count,
    ipv6: { addresses: ipv6.names, count: ipv6.count },
    prefixes: prefixesOf(["prefixes", "prefixCount"], input.Ipv4Prefix, input.Ipv4PrefixCount),
    ipv6Prefixes: prefixesOf(["ipv6Prefixes", "ipv6PrefixCount"], input.Ipv6Prefix, input.Ipv6PrefixCount),
    securityGroupIds: groupsOf(input),
    tags: tagPairs(input.Tag),
    deleteOnRelease: input.DeleteOnRelease ?? true,
    sourceDestCheck: input.SourceDestCheck ?? false,
    traits: eniTraits(input),
  };
}
