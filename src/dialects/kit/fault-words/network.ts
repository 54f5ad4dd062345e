import type { NetworkFault } from "../../../domain/fault/network-fault.ts";
import type { FaultWords } from "../fault-words.ts";
import type { Words } from "../words.ts";

function missing(what: string, zh: string, id: string): Words {
  return { en: `The ${what} \`${id}\` does not exist.`, zh: `${zh} \`${id}\` 不存在。` };
}

/** What to say about networks, subnets and routes. */
export const networkWords: FaultWords<NetworkFault> = {
  "vpc.not-found": ({ vpcId }) => missing("VPC", "私有网络", vpcId),
  "vpc.in-use": ({ vpcId, by }) => ({
    en: `The VPC \`${vpcId}\` is still in use: ${by}.`,
    zh: `私有网络 \`${vpcId}\` 仍在使用：${by}。`,
  }),
  "vpc.deletion-protected": ({ vpcId }) => ({
    en: `The VPC \`${vpcId}\` is protected against deletion.`,
    zh: `私有网络 \`${vpcId}\` 已开启删除保护。`,
  }),
  "vpc.cidr-overlap": ({ cidr, other }) => ({
    en: `The range ${cidr} overlaps ${other}.`,
    zh: `网段 ${cidr} 与 ${other} 重叠。`,
  }),
  "vpc.cidr-not-found": ({ vpcId, cidr }) => ({
    en: `The VPC \`${vpcId}\` has no range ${cidr}.`,
    zh: `私有网络 \`${vpcId}\` 没有网段 ${cidr}。`,
  }),
  "vpc.cidr-in-use": ({ vpcId, cidr, by }) => ({
    en: `The range ${cidr} of the VPC \`${vpcId}\` is still in use: ${by}.`,
    zh: `私有网络 \`${vpcId}\` 的网段 ${cidr} 仍在使用：${by}。`,
  }),
  "vpc.mismatch": ({ resourceId, vpcId }) => ({
    en: `\`${resourceId}\` does not belong to the VPC \`${vpcId}\`.`,
    zh: `\`${resourceId}\` 不属于私有网络 \`${vpcId}\`。`,
  }),
  "vpc.no-ipv6": ({ vpcId }) => ({
    en: `The VPC \`${vpcId}\` has no IPv6 range.`,
    zh: `私有网络 \`${vpcId}\` 没有 IPv6 网段。`,
  }),
  "vpc.has-ipv6": ({ vpcId }) => ({
    en: `The VPC \`${vpcId}\` has an IPv6 range already.`,
    zh: `私有网络 \`${vpcId}\` 已有 IPv6 网段。`,
  }),
  "vpc.default-exists": ({ vpcId }) => ({
    en: `There is a default VPC already: \`${vpcId}\`.`,
    zh: `已存在默认私有网络 \`${vpcId}\`。`,
  }),
  "subnet.not-found": ({ subnetId }, field) => missing(field("subnet"), "子网", subnetId),
  "subnet.in-use": ({ subnetId, by }) => ({
    en: `The subnet \`${subnetId}\` is still in use: ${by}.`,
    zh: `子网 \`${subnetId}\` 仍在使用：${by}。`,
  }),
  "subnet.outside-vpc": ({ cidr, vpcCidr }) => ({
    en: `The range ${cidr} is not inside the VPC's range ${vpcCidr}.`,
    zh: `网段 ${cidr} 不在私有网络的网段 ${vpcCidr} 内。`,
  }),
  "subnet.name-taken": ({ name, by }) => ({
    en: `The subnet ${by} of the same network is named \`${name}\` already.`,
    zh: `同一私有网络的子网 ${by} 已使用名称 \`${name}\`。`,
  }),
  "subnet.overlap": ({ cidr, other }) => ({
    en: `The range ${cidr} overlaps the subnet ${other}.`,
    zh: `网段 ${cidr} 与子网 ${other} 重叠。`,
  }),
  "subnet.exhausted": ({ subnetId, asked, free }) => ({
    en: `The subnet \`${subnetId}\` does not have enough addresses: ${asked} asked for, ${free} idle.`,
    zh: `子网 \`${subnetId}\` 的 IP 不足：需要 ${asked} 个，空闲 ${free} 个。`,
  }),
  "subnet.no-ipv6": ({ subnetId }) => ({
    en: `The subnet \`${subnetId}\` has no IPv6 range.`,
    zh: `子网 \`${subnetId}\` 没有 IPv6 网段。`,
  }),
  "subnet.has-ipv6": ({ subnetId }) => ({
    en: `The subnet \`${subnetId}\` has an IPv6 range already.`,
    zh: `子网 \`${subnetId}\` 已有 IPv6 网段。`,
  }),
  "subnet.vpc-mismatch": ({ subnetId, vpcId }) => ({
    en: `The subnet \`${subnetId}\` does not belong to the VPC \`${vpcId}\`.`,
    zh: `子网 \`${subnetId}\` 不属于私有网络 \`${vpcId}\`。`,
  }),
  "zone.not-found": ({ zone }, field) => missing(field("zone"), "可用区", zone),
  "route-table.not-found": ({ routeTableId }) => missing("route table", "路由表", routeTableId),
  "route-table.is-main": ({ routeTableId }) => ({
    en: `The route table \`${routeTableId}\` is the main one of its VPC and cannot be deleted.`,
    zh: `路由表 \`${routeTableId}\` 是默认路由表，不能删除。`,
  }),
  "route-table.in-use": ({ routeTableId, subnetId }) => ({
    en: `The route table \`${routeTableId}\` still serves the subnet \`${subnetId}\`.`,
    zh: `路由表 \`${routeTableId}\` 仍关联子网 \`${subnetId}\`。`,
  }),
  "route-table.vpc-mismatch": ({ routeTableId, vpcId }) => ({
    en: `The route table \`${routeTableId}\` does not belong to the VPC \`${vpcId}\`.`,
    zh: `路由表 \`${routeTableId}\` 不属于私有网络 \`${vpcId}\`。`,
  }),
  "route.not-found": ({ route }) => missing("route", "路由", route),
  "route.id-unknown": ({ routeId }) => missing("route", "路由", routeId),
  "route.is-system": ({ route }) => ({
    en: `The route \`${route}\` is a system route and cannot be changed.`,
    zh: `路由 \`${route}\` 是系统路由，不能修改。`,
  }),
  "route.exists": ({ destination }) => ({
    en: `There is a route to ${destination} already.`,
    zh: `已存在到 ${destination} 的路由。`,
  }),
  "route.inside-vpc": ({ destination, vpcCidr }) => ({
    en: `The destination ${destination} conflicts with the VPC's own range ${vpcCidr}.`,
    zh: `目的网段 ${destination} 与私有网络的网段 ${vpcCidr} 冲突。`,
  }),
  "route.next-hop-not-found": ({ nextHopId }) => missing("next hop", "下一跳", nextHopId),
  "route.next-hop-unsupported": ({ word }, field) => ({
    en: `Next hops of type ${word} are not supported: ${field("nextHopType")} must name another.`,
    zh: `不支持下一跳类型 ${word}。`,
  }),
};
