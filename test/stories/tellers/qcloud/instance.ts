import type { V2Answer, V2Call } from "../../../kit/clients.ts";
import { type InstanceVerbs, Refused } from "../../../kit/teller.ts";

interface V2Instance {
  readonly unInstanceId: string;
  readonly status: number;
  readonly subnetId: number;
  readonly lanIp: string;
  readonly wanIpSet: readonly string[];
}

// "S5.MEDIUM4" is two cores and four GiB; v2 asks for the numbers.
function sizeOf(type: string): { cpu: number; mem: number } {
  const [, size = "", times = "", mem = ""] = /\.(?:(SMALL|MEDIUM|LARGE)|(\d+)XLARGE)(\d+)$/.exec(type) ?? [];
  const cpu = { SMALL: 1, MEDIUM: 2, LARGE: 4 }[size] ?? Number(times) * 4;
  return { cpu, mem: Number(mem) };
}

/** Instances, told with the legacy SDK. */
export function qcloudInstanceVerbs(call: V2Call): InstanceVerbs {
  const ask = async (action: string, parameters: Record<string, unknown>): Promise<V2Answer> => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(answer.codeDesc ?? String(answer.code), answer.message);
    return answer;
  };
  const runInstances: InstanceVerbs["runInstances"] = async (place, count, wish = {}) => {
    const { unInstanceIds } = await ask("RunInstancesHour", {
      zoneId: 100003,
      ...sizeOf(wish.type ?? "S5.MEDIUM4"),
      imageId: "img-487zeit5",
      storageSize: 0,
      goodsNum: count,
      vpcId: place.vpcId,
      subnetId: place.subnetId,
      ...(wish.address !== undefined && { privateIpAddresses: [wish.address] }),
    });
    return unInstanceIds as string[];
  };
  return {
    runInstances,
    async runInstance(place, type) {
      const [id = ""] = await runInstances(place, 1, type === undefined ? {} : { type });
      return id;
    },
    async instanceOf(id) {
      const { instanceSet } = await ask("DescribeInstances", { instanceIds: [id] });
      const [instance] = instanceSet as V2Instance[];
      if (instance === undefined) return undefined;
      const running = instance.status === 2;
      const subnetId = String(instance.subnetId);
      return { id, running, subnetId, address: instance.lanIp, publicAddresses: instance.wanIpSet };
    },
    async start(id) {
      await ask("StartInstances", { instanceIds: [id] });
    },
    async stop(id) {
      await ask("StopInstances", { instanceIds: [id] });
    },
    async terminate(id) {
      await ask("ReturnInstance", { instanceId: id });
    },
  };
}
