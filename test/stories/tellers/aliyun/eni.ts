import type { aliyunClients } from "../../../kit/clients.ts";
import type { EniCodes, EniVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** ENIs and their addresses, told with Alibaba Cloud's SDK. */
export function aliyunEniVerbs({ ecs, ecsTypes }: Clients): EniVerbs {
  const assign = async (networkInterfaceId: string, more: object) => {
    const { body } = await ecs.assignPrivateIpAddresses(
      new ecsTypes.AssignPrivateIpAddressesRequest({ regionId, networkInterfaceId, ...more }),
    );
    return body?.assignedPrivateIpAddressesSet?.privateIpSet?.privateIpAddress ?? [];
  };
  return {
    async createEni({ subnetId, groupId }, name = "told") {
      const { body } = await ecs.createNetworkInterface(
        new ecsTypes.CreateNetworkInterfaceRequest({
          regionId,
          vSwitchId: subnetId,
          securityGroupId: groupId,
          networkInterfaceName: name,
        }),
      );
      return body?.networkInterfaceId ?? "";
    },
    async describeEni(eniId) {
      const { body } = await ecs.describeNetworkInterfaces(
        new ecsTypes.DescribeNetworkInterfacesRequest({ regionId, networkInterfaceId: [eniId] }),
      );
      const [eni] = body?.networkInterfaceSets?.networkInterfaceSet ?? [];
      if (eni === undefined) return undefined;
      return {
        id: eni.networkInterfaceId ?? "",
        name: eni.networkInterfaceName ?? "",
        subnetId: eni.vSwitchId ?? "",
        instanceId: eni.instanceId === "" ? undefined : eni.instanceId,
        addresses: (eni.privateIpSets?.privateIpSet ?? []).map((ip) => ({
          address: ip.privateIpAddress ?? "",
          primary: ip.primary ?? false,
          publicAddress: ip.associatedPublicIp?.publicIpAddress,
        })),
      };
    },
    async deleteEni(_vpcId, networkInterfaceId) {
      await ecs.deleteNetworkInterface(
        new ecsTypes.DeleteNetworkInterfaceRequest({ regionId, networkInterfaceId }),
      );
    },
    assignCount: (_vpcId, eniId, count) => assign(eniId, { secondaryPrivateIpAddressCount: count }),
    async assignNamed(_vpcId, eniId, addresses) {
      await assign(eniId, { privateIpAddress: [...addresses] });
    },
    async unassign(_vpcId, networkInterfaceId, addresses) {
      await ecs.unassignPrivateIpAddresses(
        new ecsTypes.UnassignPrivateIpAddressesRequest({
          regionId,
          networkInterfaceId,
          privateIpAddress: [...addresses],
        }),
      );
    },
    assignOnce: (eniId, count, clientToken) =>
      assign(eniId, { secondaryPrivateIpAddressCount: count, clientToken }),
    async renameEni(_vpcId, networkInterfaceId, networkInterfaceName) {
      await ecs.modifyNetworkInterfaceAttribute(
        new ecsTypes.ModifyNetworkInterfaceAttributeRequest({
          regionId,
          networkInterfaceId,
          networkInterfaceName,
        }),
      );
    },
    async attach(_vpcId, networkInterfaceId, instanceId) {
      await ecs.attachNetworkInterface(
        new ecsTypes.AttachNetworkInterfaceRequest({ regionId, networkInterfaceId, instanceId }),
      );
    },
    async detach(_vpcId, networkInterfaceId, instanceId) {
      await ecs.detachNetworkInterface(
        new ecsTypes.DetachNetworkInterfaceRequest({ regionId, networkInterfaceId, instanceId }),
      );
    },
  };
}

/** What Alibaba Cloud answers to what can be wrong. */
export const aliyunEniCodes: EniCodes = {
  exhausted: "InvalidVSwitchId.IpNotEnough",
  addressTaken: "InvalidIp.IpAssigned",
  addressReserved: "InvalidVSwitchId.IpInvalid",
  addressOutside: "InvalidVSwitchId.IpInvalid",
  addressTwice: "InvalidIp.IpRepeated",
  addressPrimary: "InvalidIp.IpUnassigned",
  addressForeign: "InvalidIp.IpUnassigned",
  nothingAsked: "MissingParameter",
  tooManyAddresses: "MaxEniPrivateIpsCountExceeded",
  tooManyOnInstance: "InvalidOperation.Ipv4CountExceeded",
  eniUnknown: "InvalidEniId.NotFound",
  eniAttachedToDelete: "InvalidOperation.InvalidEniState",
  eniAttachedToAttach: "InvalidOperation.InvalidEniState",
  eniNotAttached: "InvalidParameter.EniNotBelongEcs",
  eniPrimaryToDetach: "InvalidOperation.DetachPrimaryEniNotAllowed",
  instanceFull: "EniPerInstanceLimitExceeded",
  tokenMismatch: "IdempotentParameterMismatch",
};
