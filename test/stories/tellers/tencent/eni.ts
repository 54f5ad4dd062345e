import type { tencentClients } from "../../../kit/clients.ts";
import type { EniVerbs } from "../../../kit/teller.ts";

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
  };
}
