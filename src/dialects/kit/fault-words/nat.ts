import type { NatFault } from "../../../domain/fault/nat-fault.ts";
import type { FaultWords } from "../fault-words.ts";
import type { Words } from "../words.ts";

function malformedPort(field: string, port: string): Words {
  return {
    en: `The value \`${port}\` of ${field} is malformed: expected a port, or as many ports on both sides.`,
    zh: `参数 ${field} 的值 \`${port}\` 格式错误，应为端口，或与对端数量相同的端口范围。`,
  };
}

/** What to say about NAT gateways, their addresses and rules. */
export const natWords: FaultWords<NatFault> = {
  "nat.public-port-malformed": ({ port }, field) => malformedPort(field("publicPort"), port),
  "nat.private-port-malformed": ({ port }, field) => malformedPort(field("privatePort"), port),
  "nat.private-address-malformed": ({ address }, field) => ({
    en: `The value \`${address}\` of ${field("privateAddress")} is malformed: expected an IPv4 address.`,
    zh: `参数 ${field("privateAddress")} 的值 \`${address}\` 格式错误，应为 IPv4 地址。`,
  }),
  "nat.protocol-unsupported": ({ protocol, parameter = "protocol" }, field) => ({
    en: `The value \`${protocol}\` of ${field(parameter)} is not supported: expected TCP or UDP.`,
    zh: `不支持参数 ${field(parameter)} 的值 \`${protocol}\`，应为 TCP 或 UDP。`,
  }),
  "nat.not-found": ({ natGatewayId }) => ({
    en: `The NAT gateway \`${natGatewayId}\` does not exist.`,
    zh: `NAT 网关 \`${natGatewayId}\` 不存在。`,
  }),
  "nat.wrong-state": ({ natGatewayId, state, expected }) => ({
    en: `The NAT gateway \`${natGatewayId}\` is ${state}: expected ${expected}.`,
    zh: `NAT 网关 \`${natGatewayId}\` 的状态为 ${state}，应为 ${expected}。`,
  }),
  "nat.deletion-protected": ({ natGatewayId }) => ({
    en: `The NAT gateway \`${natGatewayId}\` is protected against deletion.`,
    zh: `NAT 网关 \`${natGatewayId}\` 已开启删除保护。`,
  }),
  "nat.has-snat-rules": ({ natGatewayId, by }) => ({
    en: `The NAT gateway \`${natGatewayId}\` still has the SNAT entry \`${by}\`.`,
    zh: `NAT 网关 \`${natGatewayId}\` 仍有 SNAT 规则 \`${by}\`。`,
  }),
  "nat.has-dnat-rules": ({ natGatewayId, by }) => ({
    en: `The NAT gateway \`${natGatewayId}\` still has the DNAT entry \`${by}\`.`,
    zh: `NAT 网关 \`${natGatewayId}\` 仍有 DNAT 规则 \`${by}\`。`,
  }),
  "nat.has-eips": ({ natGatewayId, by }) => ({
    en: `The public address \`${by}\` is still bound to the NAT gateway \`${natGatewayId}\`.`,
    zh: `公网地址 \`${by}\` 仍绑定在 NAT 网关 \`${natGatewayId}\` 上。`,
  }),
  "nat.address-limit": ({ natGatewayId, limit }) => ({
    en: `A NAT gateway has at most ${limit} public addresses (${natGatewayId}).`,
    zh: `NAT 网关 ${natGatewayId} 最多绑定 ${limit} 个公网 IP。`,
  }),
  "nat.address-not-found": ({ address }) => ({
    en: `The public address \`${address}\` is not one of yours.`,
    zh: `公网 IP \`${address}\` 不存在。`,
  }),
  "nat.address-in-use": ({ address }) => ({
    en: `The public address \`${address}\` is not free to be bound.`,
    zh: `公网 IP \`${address}\` 未处于可绑定状态。`,
  }),
  "nat.address-not-bound": ({ natGatewayId, address }) => ({
    en: `The public address \`${address}\` is not bound to the NAT gateway \`${natGatewayId}\`.`,
    zh: `公网 IP \`${address}\` 未绑定 NAT 网关 \`${natGatewayId}\`。`,
  }),
  "nat.address-has-rule": ({ address, rule }) => ({
    en: `The public address \`${address}\` is still used by the rule \`${rule}\`.`,
    zh: `公网 IP \`${address}\` 仍被规则 \`${rule}\` 使用。`,
  }),
  "nat.last-address": ({ natGatewayId }) => ({
    en: `The NAT gateway \`${natGatewayId}\` must keep at least one public address.`,
    zh: `NAT 网关 \`${natGatewayId}\` 至少需要一个公网 IP。`,
  }),
  "nat.address-wholly-mapped": ({ address }) => ({
    en: `\`${address}\` cannot serve an SNAT rule and a DNAT rule for all of its ports at once.`,
    zh: `公网 IP \`${address}\` 不能同时用于 SNAT 和任意端口的 DNAT。`,
  }),
  "nat.table-not-found": ({ tableId }) => ({
    en: `The table \`${tableId}\` does not exist.`,
    zh: `规则表 \`${tableId}\` 不存在。`,
  }),
  "nat.rule-not-found": ({ rule }) => ({
    en: `The rule \`${rule}\` does not exist.`,
    zh: `规则 \`${rule}\` 不存在。`,
  }),
  "nat.rule-exists": ({ rule }) => ({
    en: `There is a rule for ${rule} already.`,
    zh: `${rule} 的规则已存在。`,
  }),
  "nat.rule-limit": ({ natGatewayId, limit }) => ({
    en: `The NAT gateway \`${natGatewayId}\` has at most ${limit} rules of each kind.`,
    zh: `NAT 网关 \`${natGatewayId}\` 每类规则最多 ${limit} 条。`,
  }),
  "nat.private-address-unknown": ({ address, vpcId }) => ({
    en: `Nothing in the VPC \`${vpcId}\` has the private address \`${address}\`.`,
    zh: `私有网络 \`${vpcId}\` 中没有使用内网 IP \`${address}\` 的资源。`,
  }),
  "nat.unchanged": ({ natGatewayId, field: name }, field) => ({
    en: `${field(name)} of the NAT gateway \`${natGatewayId}\` is so already.`,
    zh: `NAT 网关 \`${natGatewayId}\` 的 ${field(name)} 未发生变化。`,
  }),
};
