import type { V2Answer, V2Call } from "../../../kit/clients.ts";
import { type EipCodes, type EipVerbs, Refused, type ToldEip } from "../../../kit/teller.ts";

interface V2Eip {
  readonly eipId: string;
  readonly eip: string;
  readonly unInstanceId: string;
  readonly networkInterfaceId: string;
  readonly privateIpAddress: string;
}

/** What QCloud v2 calls what can be wrong with public addresses: its pages name classes alone. */
export const qcloudEipCodes: EipCodes = {
  eipUnknown: "ResourceNotFound",
  eipBoundToBind: "OperationFailed",
  eipBoundToRelease: "OperationFailed",
  eipNotBound: "OperationFailed",
  instanceHasEip: "OperationFailed",
  addressHasEip: "OperationFailed",
  instanceUnknownToBind: "ResourceNotFound",
  regionFull: "LimitExceeded",
};

/** Public addresses, told with the legacy SDK. */
export function qcloudEipVerbs(call: V2Call): EipVerbs {
  const ask = async (action: string, parameters: Record<string, unknown>): Promise<V2Answer> => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(answer.codeDesc ?? String(answer.code), answer.message);
    return answer;
  };
  const list = async (asked: Record<string, unknown>): Promise<ToldEip[]> => {
    const { data } = await ask("DescribeEip", asked);
    return (data as { eipSet: V2Eip[] }).eipSet.map((one) => ({
      id: one.eipId,
      address: one.eip,
      boundTo: one.unInstanceId || one.networkInterfaceId || undefined,
      privateAddress: one.privateIpAddress || undefined,
    }));
  };
  return {
    async allocateEip() {
      const { data } = await ask("CreateEip", { goodsNum: 1 });
      return (data as { eipIds: string[] }).eipIds[0] ?? "";
    },
    eipOf: async (eipId) => (await list({ eipIds: [eipId] }))[0],
    eips: () => list({ limit: 100 }),
    async bindToInstance(eipId, unInstanceId) {
      await ask("EipBindInstance", { eipId, unInstanceId });
    },
    async bindToEni(eipId, networkInterfaceId, privateIpAddress) {
      await ask("EipBindInstance", { eipId, networkInterfaceId, privateIpAddress });
    },
    async unbindEip(eipId) {
      await ask("EipUnBindInstance", { eipId });
    },
    async releaseEip(eipId) {
      await ask("DeleteEip", { eipIds: [eipId] });
    },
  };
}
