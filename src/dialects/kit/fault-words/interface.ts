import type { InterfaceFault } from "../../../domain/fault/interface-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about ENIs, their addresses, instances and tasks. */
export const interfaceWords: FaultWords<InterfaceFault> = {
  "eni.not-found": ({ eniId }) => ({
    en: `The network interface \`${eniId}\` does not exist.`,
    zh: `弹性网卡 \`${eniId}\` 不存在。`,
  }),
  "eni.wrong-state": ({ eniId, state, expected }) => ({
    en: `The network interface \`${eniId}\` is ${state}: it must be ${expected}.`,
    zh: `弹性网卡 \`${eniId}\` 的状态为 ${state}，应为 ${expected}。`,
  }),
  "eni.is-primary": ({ eniId }) => ({
    en: `The network interface \`${eniId}\` is the primary one of its instance: this is not possible on it.`,
    zh: `弹性网卡 \`${eniId}\` 是主网卡，不支持此操作。`,
  }),
  "eni.attached": ({ eniId, instanceId }) => ({
    en: `The network interface \`${eniId}\` is attached to the instance \`${instanceId}\`.`,
    zh: `弹性网卡 \`${eniId}\` 已绑定实例 \`${instanceId}\`。`,
  }),
  "eni.not-attached": ({ eniId, instanceId }) => ({
    en: `The network interface \`${eniId}\` is not attached to the instance \`${instanceId}\`.`,
    zh: `弹性网卡 \`${eniId}\` 未绑定实例 \`${instanceId}\`。`,
  }),
  "eni.zone-mismatch": ({ eniId, zone, expected }) => ({
    en: `The network interface \`${eniId}\` is in the zone ${zone}, the instance in ${expected}.`,
    zh: `弹性网卡 \`${eniId}\` 位于可用区 ${zone}，实例位于 ${expected}。`,
  }),
  "eni.no-group": ({ eniId }) => ({
    en: `The network interface \`${eniId}\` has no security group.`,
    zh: `弹性网卡 \`${eniId}\` 未绑定安全组。`,
  }),
  "eni.has-havip": ({ eniId, havipId }) => ({
    en: `The HAVIP \`${havipId}\` is bound to the network interface \`${eniId}\`.`,
    zh: `高可用虚拟 IP \`${havipId}\` 绑定在弹性网卡 \`${eniId}\` 上。`,
  }),
  "eni.address-limit": ({ limit, asked }) => ({
    en: `The network interface may have ${limit} private addresses: it would have ${asked}.`,
    zh: `弹性网卡最多 ${limit} 个内网 IP，将达到 ${asked} 个。`,
  }),
  "eni.ipv6-limit": ({ limit, asked }) => ({
    en: `The network interface may have ${limit} IPv6 addresses: it would have ${asked}.`,
    zh: `弹性网卡最多 ${limit} 个 IPv6 地址，将达到 ${asked} 个。`,
  }),
  "address.in-use": ({ address }) => ({
    en: `The address ${address} is in use.`,
    zh: `地址 ${address} 已被占用。`,
  }),
  "address.reserved": ({ address }) => ({
    en: `The address ${address} is reserved by the system.`,
    zh: `地址 ${address} 为系统保留。`,
  }),
  "address.outside-subnet": ({ address, cidr }, field) => ({
    en: `The address ${address} is not inside the ${field("subnet")}'s range ${cidr}.`,
    zh: `地址 ${address} 不在子网网段 ${cidr} 内。`,
  }),
  "address.duplicate": ({ address }) => ({
    en: `The address ${address} is named more than once.`,
    zh: `地址 ${address} 重复。`,
  }),
  "address.not-on-eni": ({ address, eniId }) => ({
    en: `The address ${address} is not on the network interface \`${eniId}\`.`,
    zh: `地址 ${address} 不在弹性网卡 \`${eniId}\` 上。`,
  }),
  "address.is-primary": ({ address }) => ({
    en: `The address ${address} is the primary one of its network interface: it cannot be moved or removed.`,
    zh: `地址 ${address} 是主 IP，不能迁移或退还。`,
  }),
  "address.subnet-mismatch": ({ address, eniId }) => ({
    en: `The address ${address} and the network interface \`${eniId}\` are in different subnets.`,
    zh: `地址 ${address} 与弹性网卡 \`${eniId}\` 不在同一子网。`,
  }),
  "instance.not-found": ({ instanceId }) => ({
    en: `The instance \`${instanceId}\` does not exist.`,
    zh: `实例 \`${instanceId}\` 不存在。`,
  }),
  "instance.wrong-state": ({ instanceId, state, expected }) => ({
    en: `The instance \`${instanceId}\` is ${state}: it must be ${expected}.`,
    zh: `实例 \`${instanceId}\` 的状态为 ${state}，应为 ${expected}。`,
  }),
  "instance.eni-limit": ({ instanceId, limit }) => ({
    en: `The instance \`${instanceId}\` may have ${limit} network interfaces.`,
    zh: `实例 \`${instanceId}\` 最多绑定 ${limit} 个弹性网卡。`,
  }),
  "resource.busy": ({ resourceId, taskId }) => ({
    en: `\`${resourceId}\` is busy with the task ${taskId}: try again when it has ended.`,
    zh: `\`${resourceId}\` 正在执行任务 ${taskId}，请稍后重试。`,
  }),
  "task.not-found": ({ task }) => ({
    en: `The task \`${task}\` does not exist.`,
    zh: `任务 \`${task}\` 不存在。`,
  }),
};
