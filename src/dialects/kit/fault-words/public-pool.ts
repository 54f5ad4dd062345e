import type { PublicPoolFault } from "../../../domain/fault/public-pool-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about pools of public addresses, their blocks and EIP segments. */
export const publicPoolWords: FaultWords<PublicPoolFault> = {
  "public-pool.not-found": ({ publicPoolId }) => ({
    en: `The IP address pool \`${publicPoolId}\` does not exist.`,
    zh: `IP 地址池 \`${publicPoolId}\` 不存在。`,
  }),
  "public-pool.in-use": ({ publicPoolId, used }) => ({
    en: `EIPs have ${used} addresses of the IP address pool \`${publicPoolId}\`: release them first.`,
    zh: `IP 地址池 \`${publicPoolId}\` 中有 ${used} 个地址正在使用，请先释放弹性公网 IP。`,
  }),
  "public-pool.exhausted": ({ publicPoolId, asked, free }) => ({
    en:
      `There are not enough addresses in the IP address pool \`${publicPoolId}\`: ${asked} asked for, ` +
      `${free} idle.`,
    zh: `IP 地址池 \`${publicPoolId}\` 资源不足：需要 ${asked} 个，空闲 ${free} 个。`,
  }),
  "public-pool.address-elsewhere": ({ publicPoolId, address }) => ({
    en: `The public address ${address} is not of the IP address pool \`${publicPoolId}\`.`,
    zh: `公网 IP ${address} 不属于 IP 地址池 \`${publicPoolId}\`。`,
  }),
  "public-pool.line-differs": ({ publicPoolId, line, expected }) => ({
    en: `EIPs of the IP address pool \`${publicPoolId}\` are ${expected}, not ${line}.`,
    zh: `IP 地址池 \`${publicPoolId}\` 的线路为 ${expected}，与 ${line} 不一致。`,
  }),
  "public-block.not-found": ({ publicPoolId, cidr }) => ({
    en: `The IP address pool \`${publicPoolId}\` has no block ${cidr}.`,
    zh: `IP 地址池 \`${publicPoolId}\` 中没有网段 ${cidr}。`,
  }),
  "public-block.foreign": ({ cidr, ranges }, field) => ({
    en: `The ${field("cidr")} ${cidr} is not of this cloud's public ranges: ${ranges.join(", ")}.`,
    zh: `参数 ${field("cidr")} 的网段 ${cidr} 不属于本云的公网网段：${ranges.join("、")}。`,
  }),
  "public-block.taken": ({ cidr }) => ({
    en: `The block ${cidr} cannot be had: somebody has addresses of it or keeps a part of it.`,
    zh: `网段 ${cidr} 不可用：其中已有地址或网段被占用。`,
  }),
  "public-block.none-idle": ({ prefix }) => ({
    en: `No block of public addresses with the mask ${prefix} is idle.`,
    zh: `没有掩码为 ${prefix} 的空闲公网网段。`,
  }),
  "public-block.in-use": ({ cidr, used }) => ({
    en: `EIPs have ${used} addresses of the block ${cidr}: release them first.`,
    zh: `网段 ${cidr} 中有 ${used} 个地址正在使用，请先释放弹性公网 IP。`,
  }),
  "eip-segment.not-found": ({ segmentId }) => ({
    en: `The contiguous EIP group \`${segmentId}\` does not exist.`,
    zh: `连续 EIP 组 \`${segmentId}\` 不存在。`,
  }),
  "eip-segment.in-use": ({ segmentId, eipId, state }) => ({
    en: `The EIP \`${eipId}\` of the contiguous EIP group \`${segmentId}\` is ${state}: it must be unbound.`,
    zh: `连续 EIP 组 \`${segmentId}\` 中 \`${eipId}\` 的状态为 ${state}，应为 unbound。`,
  }),
  "eip-segment.whole": ({ eipId, segmentId }) => ({
    en:
      `The EIP \`${eipId}\` is of the contiguous EIP group \`${segmentId}\`, which is released as a whole ` +
      "and charged afterwards.",
    zh: `\`${eipId}\` 属于连续 EIP 组 \`${segmentId}\`：只能整组释放，且仅支持按量付费。`,
  }),
  "bandwidth-package.not-found": ({ packageId }) => ({
    en: `The Internet Shared Bandwidth instance \`${packageId}\` does not exist.`,
    zh: `共享带宽 \`${packageId}\` 不存在。`,
  }),
};
