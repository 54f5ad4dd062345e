import type { GuardFault } from "../../../domain/fault/guard-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about security groups. */
export const guardWords: FaultWords<GuardFault> = {
  "security-group.not-found": ({ securityGroupId }) => ({
    en: `The security group \`${securityGroupId}\` does not exist.`,
    zh: `安全组 \`${securityGroupId}\` 不存在。`,
  }),
  "security-group.vpc-mismatch": ({ securityGroupId, vpcId }) => ({
    en: `The security group \`${securityGroupId}\` does not belong to the VPC \`${vpcId}\`.`,
    zh: `安全组 \`${securityGroupId}\` 不属于私有网络 \`${vpcId}\`。`,
  }),
  "security-group.has-members": ({ securityGroupId, members }) => ({
    en:
      `The specified resource \`${securityGroupId}\` is already in use: ` +
      `the security group guards ${members} ` +
      `network interfaces.`,
    zh: `安全组 \`${securityGroupId}\` 仍绑定 ${members} 个弹性网卡。`,
  }),
  "security-group.referenced": ({ securityGroupId, by }) => ({
    en: `The specified resource \`${securityGroupId}\` is already in use: a rule of \`${by}\` names it.`,
    zh: `安全组 \`${securityGroupId}\` 仍被 \`${by}\` 的规则引用。`,
  }),
  "security-group.is-default": ({ securityGroupId }) => ({
    en: `The security group \`${securityGroupId}\` is the default one of its project: it cannot be deleted.`,
    zh: `安全组 \`${securityGroupId}\` 是项目的默认安全组，不能删除。`,
  }),
  "security-group.name-taken": ({ name }) => ({
    en: `There is a security group named \`${name}\` in the project already.`,
    zh: `项目中已存在名为 \`${name}\` 的安全组。`,
  }),
  "security-group.quota-exceeded": ({ limit }) => ({
    en: `The quota of ${limit} security groups is reached.`,
    zh: `已达到安全组数量的上限 ${limit}。`,
  }),
  "security-group.version-mismatch": ({ securityGroupId, version, given }) => ({
    en:
      `The rules of \`${securityGroupId}\` are of version ${version}, not ${given}: ` +
      `they were changed meanwhile. Read them again.`,
    zh: `安全组 \`${securityGroupId}\` 的规则版本为 ${version}，而非 ${given}：规则已被修改，请重新查询。`,
  }),
  "security-group.kind-mismatch": ({ securityGroupId, groupKind }) => ({
    en:
      `The security group \`${securityGroupId}\` is ${groupKind}: one network interface cannot have ` +
      "groups of both types.",
    zh: `安全组 \`${securityGroupId}\` 的类型为 ${groupKind}，同一网卡不能绑定不同类型的安全组。`,
  }),
  "security-group.has-peers": ({ securityGroupId, peerId }) => ({
    en:
      `Rules of \`${securityGroupId}\` name the security group \`${peerId}\`: they cannot go to another ` +
      "region.",
    zh: `安全组 \`${securityGroupId}\` 的规则引用了 \`${peerId}\`，不能克隆到其他地域。`,
  }),
  "security-group.not-member": ({ securityGroupId, memberId }) => ({
    en: `\`${memberId}\` is not in the security group \`${securityGroupId}\`.`,
    zh: `\`${memberId}\` 不在安全组 \`${securityGroupId}\` 中。`,
  }),
  "security-group.is-member": ({ securityGroupId, memberId }) => ({
    en: `\`${memberId}\` is in the security group \`${securityGroupId}\` already.`,
    zh: `\`${memberId}\` 已在安全组 \`${securityGroupId}\` 中。`,
  }),
  "security-group.last": ({ securityGroupId, memberId }) => ({
    en: `\`${securityGroupId}\` is the last security group of \`${memberId}\`: it cannot be left.`,
    zh: `\`${securityGroupId}\` 是 \`${memberId}\` 的最后一个安全组，不能移出。`,
  }),
};
