import type { tencentClients } from "../../../kit/clients.ts";
import type { EipCodes, EipVerbs, ToldEip } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** What API 3.0 calls what can be wrong with public addresses. */
export const tencentEipCodes: EipCodes = {
  eipUnknown: "InvalidAddressId.NotFound",
  eipBoundToBind: "UnsupportedOperation.AddressStatusNotPermit",
  eipBoundToRelease: "UnsupportedOperation.AddressStatusNotPermit",
  eipNotBound: "UnsupportedOperation.AddressStatusNotPermit",
  instanceHasEip: "InvalidInstanceId.AlreadyBindEip",
  addressHasEip: "InvalidPrivateIpAddress.AlreadyBindEip",
  instanceUnknownToBind: "InvalidInstanceId.NotFound",
  regionFull: "AddressQuotaLimitExceeded",
};

/** Public addresses, told with Tencent's SDK. */
export function tencentEipVerbs({ vpc }: Clients): EipVerbs {
  const list = async (asked: { AddressIds?: string[]; Limit?: number }): Promise<ToldEip[]> => {
    const { AddressSet } = await vpc.DescribeAddresses(asked);
    return (AddressSet ?? []).map((one) => ({
      id: one.AddressId ?? "",
      address: one.AddressIp ?? "",
      boundTo: one.InstanceId || one.NetworkInterfaceId || undefined,
      privateAddress: one.PrivateAddressIp || undefined,
    }));
  };
  return {
    async allocateEip() {
      const { AddressSet, TaskId } = await vpc.AllocateAddresses({ AddressCount: 1 });
      await vpc.DescribeTaskResult({ TaskId: Number(TaskId) });
      return AddressSet?.[0] ?? "";
    },
    eipOf: async (eipId) => (await list({ AddressIds: [eipId] }))[0],
    eips: () => list({ Limit: 100 }),
    async bindToInstance(AddressId, InstanceId) {
      await vpc.AssociateAddress({ AddressId, InstanceId });
    },
    async bindToEni(AddressId, NetworkInterfaceId, PrivateIpAddress) {
      await vpc.AssociateAddress({ AddressId, NetworkInterfaceId, PrivateIpAddress });
    },
    async unbindEip(AddressId) {
      await vpc.DisassociateAddress({ AddressId });
    },
    async releaseEip(eipId) {
      await vpc.ReleaseAddresses({ AddressIds: [eipId] });
    },
  };
}
