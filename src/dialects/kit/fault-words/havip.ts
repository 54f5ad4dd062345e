import type { HavipFault } from "../../../domain/fault/havip-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about HAVIPs. */
export const havipWords: FaultWords<HavipFault> = {
  "havip.not-found": ({ havipId }) => ({
    en: `The HAVIP \`${havipId}\` does not exist.`,
    zh: `高可用虚拟 IP \`${havipId}\` 不存在。`,
  }),
  "havip.has-eip": ({ havipId, address }) => ({
    en: `The EIP ${address} is bound to the HAVIP \`${havipId}\`.`,
    zh: `高可用虚拟 IP \`${havipId}\` 已绑定弹性公网 IP ${address}。`,
  }),
  "havip.no-eip": ({ havipId }) => ({
    en: `No EIP is bound to the HAVIP \`${havipId}\`.`,
    zh: `高可用虚拟 IP \`${havipId}\` 未绑定弹性公网 IP。`,
  }),
  "havip.in-use": ({ havipId, by }) => ({
    en: `The HAVIP \`${havipId}\` is still in use: ${by}.`,
    zh: `高可用虚拟 IP \`${havipId}\` 仍在使用：${by}。`,
  }),
  "havip.unchecked": ({ havipId }) => ({
    en:
      `The HAVIP \`${havipId}\` was made without CheckAssociate: it may be claimed by all, and has no ` +
      "members.",
    zh: `高可用虚拟 IP \`${havipId}\` 未开启漂移范围校验，不能绑定实例。`,
  }),
  "havip.member-exists": ({ havipId, memberId }) => ({
    en: `\`${memberId}\` is associated with the HAVIP \`${havipId}\` already.`,
    zh: `\`${memberId}\` 已与高可用虚拟 IP \`${havipId}\` 关联。`,
  }),
  "havip.member-not-found": ({ havipId, memberId }) => ({
    en: `\`${memberId}\` is not associated with the HAVIP \`${havipId}\`.`,
    zh: `\`${memberId}\` 未与高可用虚拟 IP \`${havipId}\` 关联。`,
  }),
  "havip.member-elsewhere": ({ memberId, subnetId }, field) => ({
    en: `\`${memberId}\` is not in the HAVIP's ${field("subnet")} \`${subnetId}\`.`,
    zh: `\`${memberId}\` 不在高可用虚拟 IP 所属的子网 \`${subnetId}\` 中。`,
  }),
  "havip.members-mixed": ({ havipId, memberId }) => ({
    en: `The HAVIP \`${havipId}\` has instances or ENIs, not both: \`${memberId}\` is of the other kind.`,
    zh: `高可用虚拟 IP \`${havipId}\` 不能同时绑定实例和弹性网卡：\`${memberId}\`。`,
  }),
  "havip.members-full": ({ havipId, limit }) => ({
    en: `The HAVIP \`${havipId}\` is associated with ${limit} already, which is the most.`,
    zh: `高可用虚拟 IP \`${havipId}\` 最多关联 ${limit} 个。`,
  }),
  "havip.held": ({ havipId, memberId }) => ({
    en: `\`${memberId}\` holds the HAVIP \`${havipId}\`: send Force as True to take it away.`,
    zh: `\`${memberId}\` 是高可用虚拟 IP \`${havipId}\` 的主实例，需将 Force 设为 True 才能解绑。`,
  }),
  "havip.address-not-found": ({ address }) => ({
    en: `The EIP ${address} does not exist.`,
    zh: `弹性公网 IP ${address} 不存在。`,
  }),
  "havip.address-bound": ({ address }) => ({
    en: `The EIP ${address} is not unbound.`,
    zh: `弹性公网 IP ${address} 不是未绑定状态。`,
  }),
};
