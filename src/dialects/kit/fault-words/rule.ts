import type { RuleFault } from "../../../domain/fault/rule-fault.ts";
import type { FaultWords, FieldNames } from "../fault-words.ts";
import type { Words } from "../words.ts";

interface BadPart {
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

const wrong = ({ field, value, expected }: BadPart, name: FieldNames): Words => ({
  en: `The value \`${value}\` of ${name(field)} is not valid: expected ${expected}.`,
  zh: `参数 ${name(field)} 的值 \`${value}\` 不合法，应为：${expected}。`,
});

/** What to say about rules and lists of ports. */
export const ruleWords: FaultWords<RuleFault> = {
  "rule.bad-protocol": wrong,
  "rule.bad-ports": wrong,
  "rule.bad-action": wrong,
  "rule.bad-priority": wrong,
  "rule.bad-cidr": wrong,
  "rule.bad-ipv6-cidr": wrong,
  "rule.bad-direction": wrong,
  "rule.bad-index": wrong,
  "rule.no-peer": ({ anyOf }, name) => ({
    en: `A rule needs one of ${anyOf.map(name).join(", ")}.`,
    zh: `规则需要指定 ${anyOf.map(name).join("、")} 之一。`,
  }),
  "rule.several-peers": ({ fields }, name) => ({
    en: `${fields.map(name).join(" and ")} cannot be specified together in one rule.`,
    zh: `同一规则中 ${fields.map(name).join(" 与 ")} 不能同时指定。`,
  }),
  "rule.mixed-directions": () => ({
    en: "One request can change rules of one direction only: Ingress or Egress.",
    zh: "一个请求只能修改单个方向的规则：Ingress 或 Egress。",
  }),
  "rule.family-mismatch": ({ protocol, peer }) => ({
    en: `The protocol ${protocol} does not go with the address ${peer}: they are of different IP versions.`,
    zh: `协议 ${protocol} 与地址 ${peer} 的 IP 版本不一致。`,
  }),
  "rule.ipv6-protocol": ({ protocol, peer }) => ({
    en: `The protocol ${protocol} does not go with the IPv4 address ${peer}.`,
    zh: `协议 ${protocol} 与 IPv4 地址 ${peer} 的 IP 版本不一致。`,
  }),
  "rule.peer-is-self": ({ peerId }) => ({
    en: `The security group \`${peerId}\` cannot be the other end of its own rule.`,
    zh: `安全组 \`${peerId}\` 不能授权自身。`,
  }),
  "rule.peer-not-found": ({ peerId }) => ({
    en: `The security group \`${peerId}\` that a rule names does not exist.`,
    zh: `规则引用的安全组 \`${peerId}\` 不存在。`,
  }),
  "rule.peer-mismatch": ({ peerId, reason }) => ({
    en: `A rule cannot name the security group \`${peerId}\`: ${reason}.`,
    zh: `规则不能引用安全组 \`${peerId}\`：${reason}。`,
  }),
  "rule.template-not-found": ({ templateId }) => ({
    en: `The template or prefix list \`${templateId}\` that a rule names does not exist.`,
    zh: `规则引用的模板或前缀列表 \`${templateId}\` 不存在。`,
  }),
  "rule.exists": ({ rule }) => ({
    en: `The security group has this rule already: ${rule}.`,
    zh: `安全组已有此规则：${rule}。`,
  }),
  "rule.not-found": ({ rule }) => ({
    en: `The security group has no rule ${rule}.`,
    zh: `安全组没有规则 ${rule}。`,
  }),
  "rule.limit": ({ securityGroupId, limit }) => ({
    en: `The security group \`${securityGroupId}\` may have ${limit} rules.`,
    zh: `安全组 \`${securityGroupId}\` 最多 ${limit} 条规则。`,
  }),
  "rule.peer-limit": ({ securityGroupId, limit }) => ({
    en: `Rules of \`${securityGroupId}\` may name ${limit} security groups.`,
    zh: `安全组 \`${securityGroupId}\` 的规则最多引用 ${limit} 个安全组。`,
  }),
  "port-range-list.not-found": ({ portRangeListId }) => ({
    en: `The port list \`${portRangeListId}\` does not exist.`,
    zh: `端口列表 \`${portRangeListId}\` 不存在。`,
  }),
  "port-range-list.in-use": ({ portRangeListId, by }) => ({
    en: `The port list \`${portRangeListId}\` is still in use: rules of \`${by}\` name it.`,
    zh: `端口列表 \`${portRangeListId}\` 仍被 \`${by}\` 的规则使用。`,
  }),
  "port-range-list.full": ({ portRangeListId, limit }) => ({
    en: `The port list \`${portRangeListId}\` may have ${limit} entries.`,
    zh: `端口列表 \`${portRangeListId}\` 最多 ${limit} 个条目。`,
  }),
};
