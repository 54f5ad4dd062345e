import { formatIpv4, parseIpv4 } from "../../../domain/address/ipv4.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { EcsRunInstancesIn, EcsRunInstancesNetworkInterfaceIn } from "../../../generated/aliyun-rpc.ts";
import type { EniPlan, FurtherEni } from "../../../operations/instance/add-enis.ts";
import type { NewInstances } from "../../../operations/instance/run-instances.ts";
import type { DiskParameters } from "./new-instance.ts";
import { descriptionOf, nameOf, refuseGiven } from "./checks.ts";

/** The primary addresses of a batch: the named one and those that follow it, or none. */
function addressesFrom(text: string | undefined, count: number): string[] {
  if (text === undefined) return [];
  const number = parseIpv4(text);
  if (number === undefined) {
    const expected = "an IPv4 address";
    return refuse({ kind: "request.malformed", field: "privateIp", value: text, expected });
  }
  return Array.from({ length: count }, (_, index) => formatIpv4(number + index));
}

/** The security groups that were named, in either of the two ways. */
export function groupsOf(one: string | undefined, several: readonly string[] | undefined): readonly string[] {
  if (one !== undefined && several !== undefined && several.length > 0) {
    refuse({ kind: "request.conflict", fields: ["securityGroupId", "securityGroupIds"] });
  }
  const groups = several ?? (one === undefined ? [] : [one]);
  if (groups.length === 0) refuse({ kind: "request.missing", anyOf: ["securityGroupId"] });
  return groups;
}

type EniIn = EcsRunInstancesNetworkInterfaceIn;

type EniParameters = Omit<EcsRunInstancesIn, DiskParameters>;

function planOf(eni: EniIn, single: boolean): EniPlan {
  refuseGiven("networkInterfaceId", eni.NetworkInterfaceId, "attach it once the instance is there");
  const { Ipv6Address: ipv6Addresses = [], PrimaryIpAddress: address } = eni;
  if (!single && (ipv6Addresses.length > 0 || address !== undefined)) {
    const reason = "an address can be named for one instance only";
    refuse({ kind: "request.unsupported", field: "networkInterface", value: address ?? "", reason });
  }
  const name = nameOf("networkInterfaceName", eni.NetworkInterfaceName);
  return {
    ...(name !== "" && { name }),
    description: descriptionOf("description", eni.Description),
    securityGroupIds: groupsOf(eni.SecurityGroupId, eni.SecurityGroupIds),
    secondaryCount: eni.SecondaryPrivateIpAddressCount ?? 0,
    ipv6Count: eni.Ipv6AddressCount ?? 0,
    ipv6Addresses,
  };
}

// With NetworkInterface.N the primary ENI is described there, and not beside it a second time.
function describedEnis(input: EniParameters, enis: readonly EniIn[], count: number) {
  const primary = enis.find((eni) => eni.InstanceType === "Primary");
  const further = enis
    .filter((eni) => eni !== primary)
    .map((eni): FurtherEni => {
      const { VSwitchId: subnetId, DeleteOnRelease: deleteOnRelease, PrimaryIpAddress: address } = eni;
      const place = {
        ...(subnetId !== undefined && { subnetId }),
        ...(address !== undefined && { address }),
      };
      return { ...planOf(eni, count === 1), ...place, deleteOnRelease: deleteOnRelease ?? true };
    });
  if (primary === undefined) return { ...plainEnis(input, count), furtherEnis: further };
  const beside = [input.VSwitchId, input.SecurityGroupId, input.SecurityGroupIds, input.PrivateIpAddress];
  if (beside.some((one) => one !== undefined && one !== "")) {
    refuse({ kind: "request.conflict", fields: ["networkInterface", "subnetId"] });
  }
  return {
    subnetId: primary.VSwitchId ?? refuse({ kind: "request.missing", anyOf: ["subnetId"] }),
    addresses: addressesFrom(primary.PrimaryIpAddress, count),
    primaryEni: planOf(primary, count === 1),
    furtherEnis: further,
  };
}

function plainEnis(input: EniParameters, count: number) {
  const { Ipv6Address: ipv6Addresses = [], Ipv6AddressCount: ipv6Count = 0 } = input;
  if (ipv6Addresses.length > 0 && (ipv6Count > 0 || count > 1)) {
    refuse({ kind: "request.conflict", fields: ["ipv6Address", "ipv6AddressCount"] });
  }
  const securityGroupIds = groupsOf(input.SecurityGroupId, input.SecurityGroupIds);
  return {
    subnetId: input.VSwitchId ?? refuse({ kind: "request.missing", anyOf: ["subnetId"] }),
    addresses: addressesFrom(input.PrivateIpAddress, count),
    primaryEni: { securityGroupIds, ipv6Count, ipv6Addresses },
  };
}

/** Where new instances hang: as the plain parameters say, or as NetworkInterface.N does. */
export function enisOf(
  input: EniParameters,
  count: number,
): Pick<NewInstances, "subnetId" | "addresses" | "primaryEni" | "furtherEnis"> {
  const { NetworkInterface: enis = [] } = input;
  return enis.length === 0 ? plainEnis(input, count) : describedEnis(input, enis, count);
}
