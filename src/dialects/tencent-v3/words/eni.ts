import type { Eipv6 } from "../../../domain/eip/eipv6.ts";
import { ipv6Types } from "./eipv6.ts";
import type { Ipv6Address, PrivateIp } from "../../../domain/address/address.ts";
import type { Eip } from "../../../domain/eip/eip.ts";
import type { Eni } from "../../../domain/eni/eni.ts";
import type { New } from "../../../domain/row.ts";
import type {
  VpcIpv6AddressOut,
  VpcNetworkInterfaceOut,
  VpcPrivateIpAddressSpecificationOut,
} from "../../../generated/tencent-v3.ts";
import type { EniView } from "../../../operations/eni/eni-view.ts";
import type { ToldIp } from "../../../operations/private-ip/assign-private-ips.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

const eniTypes: Readonly<Record<Eni["kind"], number>> = { secondary: 0, primary: 1, member: 2, trunk: 2 };

// One that is switched to trunking mode is a trunk in all but its making.
function eniTypeOf({ kind, trunking }: Pick<Eni, "kind" | "trunking">): number {
  return trunking && kind === "secondary" ? eniTypes.trunk : eniTypes[kind];
}

/** A private address as API 3.0 words it, with the public one that stands for it. */
export function privateIpOut(ip: ToldIp, eip?: Eip): VpcPrivateIpAddressSpecificationOut {
  return {
    PrivateIpAddress: ip.address,
    Primary: ip.primary,
    PublicIpAddress: eip?.address ?? "",
    AddressId: eip?.kind === "wan" ? "" : (eip?.id ?? ""),
    Description: ip.description,
    IsWanIpBlocked: eip?.blocked ?? false,
    State: ip.state.toUpperCase(),
    QosLevel: ip.qosLevel,
  };
}

/** An IPv6 address as API 3.0 words it, with what makes it public. */
export function ipv6Out(ip: New<Ipv6Address>, eip?: Eipv6): VpcIpv6AddressOut {
  return {
    Address: ip.address,
    Primary: ip.primary,
    AddressId: eip?.id ?? "",
    Description: ip.description,
    IsWanIpBlocked: false,
    State: ip.state.toUpperCase(),
    ...(eip !== undefined && { PublicIpAddress: eip.address, AddressType: ipv6Types[eip.kind] }),
  };
}

type Drawn = Omit<EniView, "eni" | "privateIps"> & {
  readonly eni: New<Eni>;
  readonly privateIps: readonly New<PrivateIp>[];
};

/** An ENI as API 3.0 words it; attached ones stay AVAILABLE and carry an Attachment. */
export function eniOut(view: Drawn, accountId: string): VpcNetworkInterfaceOut {
  const { eni } = view;
  return {
    NetworkInterfaceId: eni.id,
    NetworkInterfaceName: eni.name,
    NetworkInterfaceDescription: eni.description,
    SubnetId: eni.subnetId,
    VpcId: eni.vpcId,
    GroupSet: view.securityGroupIds,
    Primary: eni.kind === "primary",
    MacAddress: eni.mac,
    State: eni.state.toUpperCase(),
    PrivateIpAddressSet: view.privateIps.map((ip) =>
      privateIpOut(
        ip,
        view.eips.find((eip) => eip.privateAddress === ip.address),
      ),
    ),
    Attachment:
      eni.instanceId === null
        ? null
        : {
            InstanceId: eni.instanceId,
            DeviceIndex: eni.deviceIndex ?? 0,
            InstanceAccountId: accountId,
            AttachTime: localTime(eni.attachedAtMs ?? eni.createdAtMs),
          },
    Zone: eni.zone,
    CreatedTime: localTime(eni.createdAtMs),
    Ipv6AddressSet: view.ipv6Addresses.map((ip) =>
      ipv6Out(
        ip,
        view.eipv6s.find((eip) => eip.privateAddress === ip.address),
      ),
    ),
    TagSet: tagSet(view.tags),
    EniType: eniTypeOf(eni),
    Business: eni.instanceId === null ? "" : "cvm",
    CdcId: "",
    AttachType: 0,
    ResourceId: "",
    QosLevel: eni.qosLevel,
  };
}
