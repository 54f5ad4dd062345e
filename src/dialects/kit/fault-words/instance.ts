import type { InstanceFault } from "../../../domain/fault/instance-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about instances and key pairs. */
export const instanceWords: FaultWords<InstanceFault> = {
  "instance.type-unknown": ({ instanceType }, field) => ({
    en: `The instance type \`${instanceType}\` of ${field("instanceType")} does not exist.`,
    zh: `实例规格 \`${instanceType}\` 不存在。`,
  }),
  "instance.image-unknown": ({ imageId }) => ({
    en: `The image \`${imageId}\` does not exist.`,
    zh: `镜像 \`${imageId}\` 不存在。`,
  }),
  "instance.id-malformed": ({ instanceId }, field) => ({
    en: `The value \`${instanceId}\` of ${field("instanceId")} does not look like the id of an instance.`,
    zh: `\`${instanceId}\` 不是合法的实例 ID。`,
  }),
  "instance.zone-mismatch": ({ subnetId, zone, expected }, field) => ({
    en: `The ${field("subnet")} \`${subnetId}\` is in the zone ${zone}, not in ${expected}.`,
    zh: `子网 \`${subnetId}\` 位于可用区 ${zone}，而不是 ${expected}。`,
  }),
  "instance.address-count": ({ asked, named }) => ({
    en: `${named} private addresses are named for ${asked} instances: name one for each, or none.`,
    zh: `为 ${asked} 个实例指定了 ${named} 个内网 IP，数量必须一致。`,
  }),
  "instance.role-not-attached": ({ instanceId, roleName }) => ({
    en: `The instance \`${instanceId}\` does not bear the role \`${roleName}\`.`,
    zh: `实例 \`${instanceId}\` 未绑定角色 \`${roleName}\`。`,
  }),
  "instance.deletion-protected": ({ instanceId }) => ({
    en: `The instance \`${instanceId}\` is protected against deletion.`,
    zh: `实例 \`${instanceId}\` 已开启删除保护。`,
  }),
  "instance.has-secondary-enis": ({ instanceId }) => ({
    en: `The instance \`${instanceId}\` has network interfaces besides its primary one: detach them first.`,
    zh: `实例 \`${instanceId}\` 绑定了辅助弹性网卡，请先解绑。`,
  }),
  "key-pair.not-found": ({ keyPair }) => ({
    en: `The key pair \`${keyPair}\` does not exist.`,
    zh: `密钥对 \`${keyPair}\` 不存在。`,
  }),
  "key-pair.name-taken": ({ name }) => ({
    en: `A key pair is named \`${name}\` already.`,
    zh: `密钥对名称 \`${name}\` 已存在。`,
  }),
  "key-pair.name-malformed": ({ name, expected }, field) => ({
    en: `The value \`${name}\` of ${field("keyPairName")} cannot name a key pair: expected ${expected}.`,
    zh: `密钥对名称 \`${name}\` 不合法，应为：${expected}。`,
  }),
  "key-pair.key-malformed": () => ({
    en: "The public key is not one in OpenSSH's format.",
    zh: "公钥格式不是 OpenSSH 格式。",
  }),
  "key-pair.key-taken": ({ keyPair }) => ({
    en: `The key pair \`${keyPair}\` has this public key already.`,
    zh: `密钥对 \`${keyPair}\` 已使用该公钥。`,
  }),
  "key-pair.in-use": ({ keyPair }) => ({
    en: `The key pair \`${keyPair}\` is still put into an instance.`,
    zh: `密钥对 \`${keyPair}\` 仍被实例使用。`,
  }),
};
