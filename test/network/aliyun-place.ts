import { type CloudOptions, createCloud } from "../../src/server/index.ts";
import { popClient } from "../kit/clients.ts";

/** A zone of the region that Alibaba's clients are pointed at. */
export const ZoneId = "cn-hangzhou-h";

/** A cloud with room for many networks. */
export async function aliyunNetworks() {
  const quotas = [{ quota: "vpcsPerRegion", limit: 40 }] as const;
  const cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, quotas });
  return { cloud, call: popClient(cloud, "vpc"), ecs: popClient(cloud, "ecs") };
}

/** A cloud with a network that has an IPv6 range, and vSwitches of it at a word. */
export async function aliyunNetwork(options: CloudOptions = {}) {
  const cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, ...options });
  const call = popClient(cloud, "vpc");
  const asked = { CidrBlock: "10.0.0.0/16", EnableIpv6: true };
  const VpcId = String((await call("CreateVpc", asked))["VpcId"]);
  const create = (CidrBlock: string, more: Record<string, unknown> = {}) =>
    call("CreateVSwitch", { VpcId, ZoneId, CidrBlock, ...more });
  return {
    cloud,
    call,
    ecs: popClient(cloud, "ecs"),
    VpcId,
    create,
    async made(CidrBlock: string, more: Record<string, unknown> = {}): Promise<string> {
      return String((await create(CidrBlock, more))["VSwitchId"]);
    },
    attributes: (VSwitchId: string) => call("DescribeVSwitchAttributes", { VSwitchId }),
  };
}

/** Such a network. */
export type AliyunNetwork = Awaited<ReturnType<typeof aliyunNetwork>>;
