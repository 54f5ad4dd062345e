import type { EipFault } from "../../../domain/fault/eip-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about public addresses. */
export const eipWords: FaultWords<EipFault> = {
  "eip.id-malformed": ({ eipId, example = "eip-11112222" }, field) => ({
    en: `The value \`${eipId}\` of ${field("eipId")} is malformed: expected an id such as ${example}.`,
    zh: `参数 ${field("eipId")} 的值 \`${eipId}\` 格式错误，应类似 ${example}。`,
  }),
  "eip.instance-id-malformed": ({ instanceId }, field) => ({
    en:
      `The value \`${instanceId}\` of ${field("instanceId")} is malformed: expected an id such as ` +
      "ins-11112222.",
    zh: `参数 ${field("instanceId")} 的值 \`${instanceId}\` 格式错误，应类似 ins-11112222。`,
  }),
  "eip.not-found": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` does not exist.`,
    zh: `弹性公网 IP \`${eipId}\` 不存在。`,
  }),
  "eip.region-quota": ({ limit }) => ({
    en: `An account may have ${limit} EIPs in a region.`,
    zh: `每个地域最多 ${limit} 个弹性公网 IP。`,
  }),
  "eip.daily-quota": ({ limit }) => ({
    en: `An account may acquire ${limit} EIPs in a region and day.`,
    zh: `每个地域每天最多申请 ${limit} 个弹性公网 IP。`,
  }),
  "eip.change-quota": ({ limit }) => ({
    en: `Ordinary public addresses may be given or changed ${limit} times in a region and day.`,
    zh: `每个地域每天最多分配或更换 ${limit} 次普通公网 IP。`,
  }),
  "eip.recovery-quota": ({ limit }) => ({
    en: `An account may ask for ${limit} public addresses by name in a region and month.`,
    zh: `每个地域每月最多找回 ${limit} 个公网 IP。`,
  }),
  "eip.pool-exhausted": ({ asked, free }) => ({
    en: `There are not enough public addresses: ${asked} asked for, ${free} idle.`,
    zh: `公网 IP 资源不足：需要 ${asked} 个，空闲 ${free} 个。`,
  }),
  "eip.address-unavailable": ({ address }) => ({
    en: `The public address ${address} cannot be had: it is in use or not one of this cloud's.`,
    zh: `公网 IP ${address} 不可用：已被占用或不属于本云。`,
  }),
  "eip.address-not-found": ({ address }) => ({
    en: `There is no ordinary public address ${address}.`,
    zh: `普通公网 IP ${address} 不存在。`,
  }),
  "eip.wrong-state": ({ eipId, state, expected }) => ({
    en: `The EIP \`${eipId}\` is ${state}: it must be ${expected}.`,
    zh: `弹性公网 IP \`${eipId}\` 的状态为 ${state}，应为 ${expected}。`,
  }),
  "eip.wrong-kind": ({ eipId, expected }) => ({
    en: `The public address \`${eipId}\` is not of the type that this needs: ${expected}.`,
    zh: `公网 IP \`${eipId}\` 的类型不支持此操作，应为：${expected}。`,
  }),
  "eip.in-arrears": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is isolated because it is overdue.`,
    zh: `弹性公网 IP \`${eipId}\` 因欠费或到期已被隔离。`,
  }),
  "eip.blocked": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is blocked: it must be unblocked first.`,
    zh: `弹性公网 IP \`${eipId}\` 处于封堵状态，请先解封。`,
  }),
  "eip.deletion-protected": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is protected against deletion.`,
    zh: `弹性公网 IP \`${eipId}\` 已开启删除保护。`,
  }),
  "eip.prepaid": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is paid for in advance: this is not possible on it.`,
    zh: `弹性公网 IP \`${eipId}\` 为预付费，不支持此操作。`,
  }),
  "eip.not-prepaid": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is not paid for in advance: this is not possible on it.`,
    zh: `弹性公网 IP \`${eipId}\` 不是预付费，不支持此操作。`,
  }),
  "eip.charge-unchanged": ({ eipId, charge }) => ({
    en: `The EIP \`${eipId}\` is charged by ${charge} already.`,
    zh: `弹性公网 IP \`${eipId}\` 的计费方式已是 ${charge}。`,
  }),
  "eip.charges-differ": () => ({
    en: "The EIPs of one call must be charged in the same way.",
    zh: "一次请求中的弹性公网 IP 计费方式必须相同。",
  }),
  "eip.bandwidth-out-of-range": ({ value, from, to }, field) => ({
    en: `The value ${value} of ${field("bandwidth")} is out of range: expected ${from} to ${to} Mbps.`,
    zh: `参数 ${field("bandwidth")} 的值 ${value} 超出范围，应为 ${from} 到 ${to} Mbps。`,
  }),
  "eip.no-target": (_fault, field) => ({
    en:
      `There is nothing to bind to: give ${field("instanceId")}, or ${field("eniId")} and ` +
      `${field("privateIp")}.`,
    zh: `缺少绑定对象：请指定 ${field("instanceId")}，或 ${field("eniId")} 和 ${field("privateIp")}。`,
  }),
  "eip.target-combination": ({ fields }, field) => ({
    en: `The parameters ${fields.map(field).join(" and ")} do not go together.`,
    zh: `参数 ${fields.map(field).join(" 与 ")} 的组合不合法。`,
  }),
  "eip.target-unsupported": ({ targetId }) => ({
    en: `An EIP cannot be bound to \`${targetId}\` by this call.`,
    zh: `此接口不能将弹性公网 IP 绑定到 \`${targetId}\`。`,
  }),
  "eip.instance-has-eip": ({ instanceId }) => ({
    en: `An EIP is bound to the instance \`${instanceId}\` already: unbind it first.`,
    zh: `实例 \`${instanceId}\` 已绑定弹性公网 IP，请先解绑。`,
  }),
  "eip.private-ip-has-eip": ({ address, eniId }) => ({
    en:
      `A public address is bound to the private address ${address} of \`${eniId}\` already: unbind it ` +
      "first.",
    zh: `\`${eniId}\` 的内网 IP ${address} 已绑定公网 IP，请先解绑。`,
  }),
  "eip.instance-limit": ({ instanceId, limit }) => ({
    en: `The instance \`${instanceId}\` may have ${limit} EIPs.`,
    zh: `实例 \`${instanceId}\` 最多绑定 ${limit} 个弹性公网 IP。`,
  }),
  "eip.bound-instance-state": ({ instanceId, state }) => ({
    en: `The instance \`${instanceId}\` is ${state}: it must be running or stopped.`,
    zh: `实例 \`${instanceId}\` 的状态为 ${state}，应为 running 或 stopped。`,
  }),
  "eip.wan-ip-blocked": ({ instanceId }) => ({
    en: `The ordinary public address of the instance \`${instanceId}\` is blocked and cannot be released.`,
    zh: `实例 \`${instanceId}\` 的普通公网 IP 已被封堵，不能释放。`,
  }),
  "eip.no-wan-ip": ({ instanceId }) => ({
    en: `The instance \`${instanceId}\` has no ordinary public address.`,
    zh: `实例 \`${instanceId}\` 没有普通公网 IP。`,
  }),
  "eip.has-wan-ip": ({ instanceId }) => ({
    en: `The instance \`${instanceId}\` has a public address already.`,
    zh: `实例 \`${instanceId}\` 已有公网 IP。`,
  }),
  "eip.no-bandwidth": ({ instanceId }) => ({
    en: `The instance \`${instanceId}\` has no public bandwidth: it cannot have a public address.`,
    zh: `实例 \`${instanceId}\` 没有公网带宽，不能分配公网 IP。`,
  }),
  "eip.direct-unsupported": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` can be seen on the interface only when it is bound to an instance.`,
    zh: `弹性公网 IP \`${eipId}\` 仅在绑定实例时支持直通。`,
  }),
  "eip.bound-to-gateway": ({ eipId, targetId }) => ({
    en: `The EIP \`${eipId}\` is bound to \`${targetId}\`, which has calls of its own for this.`,
    zh: `弹性公网 IP \`${eipId}\` 绑定在 \`${targetId}\` 上，请使用该资源的接口。`,
  }),
  "eip.not-primary-address": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is not bound to the primary address of a primary network interface.`,
    zh: `弹性公网 IP \`${eipId}\` 未绑定在主网卡的主 IP 上。`,
  }),
  "eip.eni-has-secondary": ({ eniId }) => ({
    en: `The network interface \`${eniId}\` has secondary addresses: this mode allows none.`,
    zh: `弹性网卡 \`${eniId}\` 有辅助内网 IP，该模式不支持。`,
  }),
  "eip.eni-attached": ({ eniId }) => ({
    en: `The network interface \`${eniId}\` is attached to an instance: detach it first.`,
    zh: `弹性网卡 \`${eniId}\` 已绑定实例，请先解绑。`,
  }),
  "eip.mode-conflict": ({ mode }) => ({
    en: `An EIP of another mode than ${mode} is bound there.`,
    zh: `该资源已绑定其他模式的弹性公网 IP，与 ${mode} 冲突。`,
  }),
  "eip.eni-full": ({ eniId, limit }) => ({
    en: `The network interface \`${eniId}\` may carry ${limit} EIPs in this mode.`,
    zh: `弹性网卡 \`${eniId}\` 在该模式下最多绑定 ${limit} 个弹性公网 IP。`,
  }),
  "eip.target-not-found": ({ targetId }) => ({
    en: `What is to be bound to, \`${targetId}\`, does not exist.`,
    zh: `绑定对象 \`${targetId}\` 不存在。`,
  }),
  "eip.target-full": ({ targetId, limit }) => ({
    en: `\`${targetId}\` may have ${limit} EIPs.`,
    zh: `\`${targetId}\` 最多绑定 ${limit} 个弹性公网 IP。`,
  }),
  "eip.used-by-snat": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is used by a SNAT rule of its NAT gateway.`,
    zh: `弹性公网 IP \`${eipId}\` 正被 NAT 网关的 SNAT 规则使用。`,
  }),
  "eip.used-by-dnat": ({ eipId }) => ({
    en: `The EIP \`${eipId}\` is used by a DNAT rule of its NAT gateway.`,
    zh: `弹性公网 IP \`${eipId}\` 正被 NAT 网关的 DNAT 规则使用。`,
  }),
  "eip.not-bound-there": ({ eipId, targetId }) => ({
    en: `The EIP \`${eipId}\` is not bound to \`${targetId}\`.`,
    zh: `弹性公网 IP \`${eipId}\` 未绑定到 \`${targetId}\`。`,
  }),
  "eip.traffic-package-not-found": ({ packageId }) => ({
    en: `The traffic package \`${packageId}\` does not exist.`,
    zh: `共享流量包 \`${packageId}\` 不存在。`,
  }),
};
