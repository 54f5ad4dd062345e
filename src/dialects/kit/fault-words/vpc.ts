import type { VpcFault } from "../../../domain/fault/vpc-fault.ts";
import type { FaultWords } from "../fault-words.ts";
import type { Words } from "../words.ts";

function vpcHolds(vpcId: string, what: string, zh: string, id: string): Words {
  return {
    en: `The VPC \`${vpcId}\` still holds the ${what} \`${id}\`: delete it first.`,
    zh: `私有网络 \`${vpcId}\` 中仍有${zh} \`${id}\`，请先删除。`,
  };
}

/** What to say when something keeps a network or subnet from being changed, and about blocks kept aside. */
export const vpcWords: FaultWords<VpcFault> = {
  "vpc.has-subnets": ({ vpcId, subnetId }, field) => vpcHolds(vpcId, field("subnet"), "子网", subnetId),
  "vpc.has-groups": (fault) => vpcHolds(fault.vpcId, "security group", "安全组", fault.securityGroupId),
  "vpc.has-nat-gateways": (fault) => vpcHolds(fault.vpcId, "NAT gateway", "NAT 网关", fault.natGatewayId),
  "vpc.has-instances": (fault) => vpcHolds(fault.vpcId, "instance", "实例", fault.instanceId),
  "vpc.has-route-tables": (fault) => vpcHolds(fault.vpcId, "route table", "路由表", fault.routeTableId),
  "vpc.cidr-overlaps-route": ({ cidr, destination }) => ({
    en: `The range ${cidr} overlaps the destination ${destination} of a route.`,
    zh: `网段 ${cidr} 与路由目的网段 ${destination} 重叠。`,
  }),
  "vpc.no-default": () => ({
    en: "There is no default VPC in this region: create it first.",
    zh: "该地域没有默认私有网络，请先创建。",
  }),
  "router.not-found": ({ routerId }) => ({
    en: `The router \`${routerId}\` does not exist.`,
    zh: `路由器 \`${routerId}\` 不存在。`,
  }),
  "vpc.ipv6-in-use": ({ vpcId, subnetId }) => ({
    en: `The IPv6 range of the VPC \`${vpcId}\` is still used by \`${subnetId}\`.`,
    zh: `私有网络 \`${vpcId}\` 的 IPv6 网段仍被子网 \`${subnetId}\` 使用。`,
  }),
  "subnet.has-havips": ({ subnetId, havipId }, field) => ({
    en: `The ${field("subnet")} \`${subnetId}\` still holds the HAVIP \`${havipId}\`: delete it first.`,
    zh: `子网 \`${subnetId}\` 中仍有高可用虚拟 IP \`${havipId}\`，请先删除。`,
  }),
  "subnet.has-route-table": ({ subnetId, routeTableId }, field) => ({
    en: `The ${field("subnet")} \`${subnetId}\` is still on the route table \`${routeTableId}\`.`,
    zh: `子网 \`${subnetId}\` 仍关联路由表 \`${routeTableId}\`。`,
  }),
  "subnet.overlaps-route": ({ cidr, destination }) => ({
    en: `The range ${cidr} contains the destination ${destination} of a route.`,
    zh: `网段 ${cidr} 包含路由目的网段 ${destination}。`,
  }),
  "subnet.ipv6-in-use": ({ subnetId, address }, field) => ({
    en: `The IPv6 address ${address} of the ${field("subnet")} \`${subnetId}\` is still in use.`,
    zh: `子网 \`${subnetId}\` 的 IPv6 地址 ${address} 仍在使用。`,
  }),
  "subnet.default-exists": ({ subnetId, zone }, field) => ({
    en: `There is a default ${field("subnet")} in the zone ${zone} already: \`${subnetId}\`.`,
    zh: `可用区 ${zone} 已存在默认子网 \`${subnetId}\`。`,
  }),
  "subnet.no-block": ({ cidr, prefix }) => ({
    en: `No block of mask ${prefix} is left in ${cidr}.`,
    zh: `网段 ${cidr} 中没有空闲的 /${prefix} 网段。`,
  }),
  "reservation.not-found": ({ reservationId }) => ({
    en: `The reservation \`${reservationId}\` does not exist.`,
    zh: `保留网段或保留 IP \`${reservationId}\` 不存在。`,
  }),
  "reservation.overlap": ({ cidr, other }) => ({
    en: `The range ${cidr} overlaps the reserved range ${other}.`,
    zh: `网段 ${cidr} 与保留网段 ${other} 重叠。`,
  }),
  "reservation.in-use": ({ reservationId, by }) => ({
    en: `The reservation \`${reservationId}\` is still in use: ${by}.`,
    zh: `保留网段或保留 IP \`${reservationId}\` 仍在使用：${by}。`,
  }),
};
