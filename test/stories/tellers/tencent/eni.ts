import type { tencentClients } from "../../../kit/clients.ts";
import type { EniCodes, EniVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** ENIs and their addresses, told with Tencent's SDK. */
export function tencentEniVerbs({ vpc }: Clients): EniVerbs {
  return {
    async createEni({ vpcId, subnetId, groupId }, name = "told") {
      const { NetworkInterface } = await vpc.CreateNetworkInterface({
        VpcId: vpcId,
        SubnetId: subnetId,
        NetworkInterfaceName: name,
        ...(groupId !== "" && { SecurityGroupIds: [groupId] }),
      });
      return NetworkInterface?.NetworkInterfaceId ?? "";
    },
    async describeEni(eniId) {
      const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ NetworkInterfaceIds: [eniId] });
      const [eni] = NetworkInterfaceSet ?? [];
      if (eni === undefined) return undefined;
      return {
        id: eni.NetworkInterfaceId ?? "",
        name: eni.NetworkInterfaceName ?? "",
        subnetId: eni.SubnetId ?? "",
        instanceId: eni.Attachment?.InstanceId,
        addresses: (eni.PrivateIpAddressSet ?? []).map((ip) => ({
          address: ip.PrivateIpAddress ?? "",
          primary: ip.Primary ?? false,
          publicAddress: ip.PublicIpAddress === "" ? undefined : ip.PublicIpAddress,
        })),
      };
    },
    async deleteEni(_vpcId, eniId) {
      await vpc.DeleteNetworkInterface({ NetworkInterfaceId: eniId });
    },
    async assignCount(_vpcId, eniId, count) {
      const answer = await vpc.AssignPrivateIpAddresses({
        NetworkInterfaceId: eniId,
        SecondaryPrivateIpAddressCount: count,
      });
      return (answer.PrivateIpAddressSet ?? []).map((ip) => ip.PrivateIpAddress ?? "");
    },
    async assignNamed(_vpcId, eniId, addresses) {
      await vpc.AssignPrivateIpAddresses({
        NetworkInterfaceId: eniId,
        PrivateIpAddresses: addresses.map((address) => ({ PrivateIpAddress: address })),
      });
    },
    async unassign(_vpcId, eniId, addresses) {
      await vpc.UnassignPrivateIpAddresses({
        NetworkInterfaceId: eniId,
        PrivateIpAddresses: addresses.map((address) => ({ PrivateIpAddress: address })),
      });
    },
    async assignOnce(eniId, count, token) {
      const answer = await vpc.AssignPrivateIpAddresses({
        NetworkInterfaceId: eniId,
        SecondaryPrivateIpAddressCount: count,
        ClientToken: token,
      });
      return (answer.PrivateIpAddressSet ?? []).map((ip) => ip.PrivateIpAddress ?? "");
    },
    async renameEni(_vpcId, eniId, name) {
      await vpc.ModifyNetworkInterfaceAttribute({ NetworkInterfaceId: eniId, NetworkInterfaceName: name });
    },
    async attach(_vpcId, eniId, instanceId) {
      await vpc.AttachNetworkInterface({ NetworkInterfaceId: eniId, InstanceId: instanceId });
    },
    async detach(_vpcId, eniId, instanceId) {
      await vpc.DetachNetworkInterface({ NetworkInterfaceId: eniId, InstanceId: instanceId });
    },
  };
}

/** What Tencent answers to what can be wrong. */
export const tencentEniCodes: EniCodes = {
  exhausted: "ResourceInsufficient.Subnet",
  addressTaken: "ResourceInUse",
  addressReserved: "InvalidParameterValue.Reserved",
  addressOutside: "InvalidParameterValue.Range",
  addressTwice: "InvalidParameterValue.DuplicatePara",
  addressPrimary: "UnsupportedOperation",
  addressForeign: "UnsupportedOperation.AttachmentNotFound",
  nothingAsked: "MissingParameter",
  tooManyAddresses: "LimitExceeded",
  tooManyOnInstance: "LimitExceeded",
  eniUnknown: "ResourceNotFound",
  eniAttachedToDelete: "UnsupportedOperation.InvalidState",
  eniAttachedToAttach: "UnsupportedOperation.AttachmentAlreadyExists",
  eniNotAttached: "UnsupportedOperation",
  eniPrimaryToDetach: "UnsupportedOperation",
  instanceFull: "LimitExceeded",
  tokenMismatch: "UnsupportedOperation.IdempotentParameterMismatch",
};
