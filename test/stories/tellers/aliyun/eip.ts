import type { aliyunClients } from "../../../kit/clients.ts";
import type { EipCodes, EipVerbs, ToldEip } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** What Alibaba Cloud calls what can be wrong with public addresses. */
export const aliyunEipCodes: EipCodes = {
  eipUnknown: "InvalidAllocationId.NotFound",
  eipBoundToBind: "IncorrectEipStatus",
  eipBoundToRelease: "IncorrectEipStatus",
  eipNotBound: "IncorrectEipStatus",
  instanceHasEip: "InvalidAssociation.Duplicated",
  addressHasEip: "ResourceAlreadyAssociated.IpAddress",
  instanceUnknownToBind: "InvalidInstanId.NotFound",
  regionFull: "QuotaExceeded.Eip",
};

/** Public addresses, told with Alibaba Cloud's SDK. */
export function aliyunEipVerbs({ vpc, vpcTypes: types }: Clients): EipVerbs {
  const list = async (asked: { allocationId?: string; pageSize?: number }): Promise<ToldEip[]> => {
    const request = new types.DescribeEipAddressesRequest({ regionId, ...asked });
    const { body } = await vpc.describeEipAddresses(request);
    return (body?.eipAddresses?.eipAddress ?? []).map((one) => ({
      id: one.allocationId ?? "",
      address: one.ipAddress ?? "",
      boundTo: one.instanceId || undefined,
      privateAddress: one.privateIpAddress || undefined,
    }));
  };
  const bind = async (allocationId: string, target: object) => {
    await vpc.associateEipAddress(
      new types.AssociateEipAddressRequest({ regionId, allocationId, ...target }),
    );
  };
  return {
    async allocateEip() {
      const { body } = await vpc.allocateEipAddress(new types.AllocateEipAddressRequest({ regionId }));
      return body?.allocationId ?? "";
    },
    eipOf: async (allocationId) => (await list({ allocationId }))[0],
    eips: () => list({ pageSize: 100 }),
    bindToInstance: (eipId, instanceId) => bind(eipId, { instanceId, instanceType: "EcsInstance" }),
    bindToEni: (eipId, instanceId, privateIpAddress) =>
      bind(eipId, { instanceId, instanceType: "NetworkInterface", privateIpAddress }),
    async unbindEip(allocationId) {
      const request = new types.UnassociateEipAddressRequest({ regionId, allocationId });
      await vpc.unassociateEipAddress(request);
    },
    async releaseEip(allocationId) {
      await vpc.releaseEipAddress(new types.ReleaseEipAddressRequest({ regionId, allocationId }));
    },
  };
}
