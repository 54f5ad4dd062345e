import type { tencentPlace } from "../eni/place.ts";

/** A cloud with a network, as the tests of ENIs make it. */
export type EipPlace = Awaited<ReturnType<typeof tencentPlace>>;

/** An instance with an ordinary public address. */
export async function instanceWithWanIp(place: EipPlace): Promise<{ instanceId: string; address: string }> {
  const instanceId = await place.instance({
    InternetAccessible: { PublicIpAssigned: true, InternetMaxBandwidthOut: 5 },
  });
  const { InstanceSet } = await place.cvm.DescribeInstances({ InstanceIds: [instanceId] });
  return { instanceId, address: InstanceSet?.[0]?.PublicIpAddresses?.[0] ?? "" };
}
