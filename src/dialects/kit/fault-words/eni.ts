import type { EniFault } from "../../../domain/fault/eni-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about ENIs that are full, many or shared. */
export const eniWords: FaultWords<EniFault> = {
  "eni.quota-exceeded": ({ limit }) => ({
    en: `The quota of ${limit} network interfaces is reached.`,
    zh: `已达到弹性网卡数量的上限 ${limit}。`,
  }),
  "eni.group-limit": ({ limit }) => ({
    en: `A network interface may have ${limit} security groups.`,
    zh: `弹性网卡最多绑定 ${limit} 个安全组。`,
  }),
  "eni.not-in-vpc": ({ eniId, vpcId }) => ({
    en: `The network interface \`${eniId}\` does not exist in the VPC \`${vpcId}\`.`,
    zh: `私有网络 \`${vpcId}\` 中不存在弹性网卡 \`${eniId}\`。`,
  }),
  "instance.address-limit": ({ instanceId, limit, asked }) => ({
    en:
      `The type of the instance \`${instanceId}\` allows ${limit} private addresses ` +
      "on a network interface: " +
      `it would have ${asked}.`,
    zh: `实例 \`${instanceId}\` 的机型每个弹性网卡最多 ${limit} 个内网 IP，将达到 ${asked} 个。`,
  }),
  "instance.ipv6-limit": ({ instanceId, limit, asked }) => ({
    en:
      `The type of the instance \`${instanceId}\` allows ${limit} IPv6 addresses on a network interface: ` +
      `it would have ${asked}.`,
    zh: `实例 \`${instanceId}\` 的机型每个弹性网卡最多 ${limit} 个 IPv6 地址，将达到 ${asked} 个。`,
  }),
  "security-group.full": ({ securityGroupId, limit }) => ({
    en:
      `The security group \`${securityGroupId}\` guards ${limit} network interfaces already, which is ` +
      "its limit.",
    zh: `安全组 \`${securityGroupId}\` 已达到 ${limit} 个弹性网卡的上限。`,
  }),
  "prefix.malformed": ({ prefix, expected }) => ({
    en: `The prefix ${prefix} is malformed: expected ${expected}.`,
    zh: `前缀 ${prefix} 格式错误，应为：${expected}。`,
  }),
  "eni-permission.not-found": ({ permissionId }) => ({
    en: `The permission \`${permissionId}\` does not exist.`,
    zh: `授权 \`${permissionId}\` 不存在。`,
  }),
};
