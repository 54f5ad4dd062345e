import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

const unlimited: CloudOptions = { rateLimits: { mode: "off", perSecond: {} } };

/** A cloud with one network and one subnet, as Tencent's SDK makes them. */
export async function tencentPlace(cidr = "10.0.1.0/24", options: CloudOptions = {}) {
  const cloud: Cloud = await createCloud({ ...unlimited, ...options });
  const { vpc, cvm } = tencentClients(cloud);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "home", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const Zone = "ap-guangzhou-3";
  const { Subnet } = await vpc.CreateSubnet({ VpcId, SubnetName: "room", CidrBlock: cidr, Zone });
  const SubnetId = Subnet?.SubnetId ?? "";
  return {
    cloud,
    vpc,
    cvm,
    VpcId,
    SubnetId,
    Zone,
    async eni(more: object = {}) {
      const where = { VpcId, SubnetId, NetworkInterfaceName: "told" };
      const { NetworkInterface } = await vpc.CreateNetworkInterface({ ...where, ...more });
      if (NetworkInterface === undefined) throw new Error("no ENI was made");
      return NetworkInterface;
    },
    async group() {
      const { SecurityGroup } = await vpc.CreateSecurityGroup({ GroupName: "guard", GroupDescription: "" });
      return SecurityGroup?.SecurityGroupId ?? "";
    },
    /** An instance: two cores and four GiB may have 4 ENIs of 10 addresses each. */
    async instance(more: object = {}) {
      const { InstanceIdSet } = await cvm.RunInstances({
        Placement: { Zone },
        InstanceType: "S5.MEDIUM4",
        ImageId: "img-487zeit5",
        VirtualPrivateCloud: { VpcId, SubnetId },
        ...more,
      });
      return InstanceIdSet?.[0] ?? "";
    },
    async show(eniId: string) {
      const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ NetworkInterfaceIds: [eniId] });
      return NetworkInterfaceSet?.[0];
    },
    /** Addresses of the subnet that nobody has: random choice must not have been quicker. */
    async idle(count: number) {
      const Filters = [{ Name: "subnet-id", Values: [SubnetId] }];
      const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ Filters, Limit: 100 });
      const taken = (NetworkInterfaceSet ?? []).flatMap((eni) => eni.PrivateIpAddressSet ?? []);
      const used = new Set(taken.map((ip) => ip.PrivateIpAddress));
      const start = cidr.slice(0, cidr.lastIndexOf("."));
      const all = Array.from({ length: 252 }, (_, step) => `${start}.${step + 2}`);
      return all.filter((address) => !used.has(address)).slice(0, count);
    },
    async addresses(eniId: string) {
      const eni = await this.show(eniId);
      return (eni?.PrivateIpAddressSet ?? []).map((ip) => ip.PrivateIpAddress ?? "");
    },
  };
}

/** Named addresses as Tencent's SDK takes them. */
export function named(...addresses: readonly string[]) {
  return addresses.map((PrivateIpAddress) => ({ PrivateIpAddress }));
}
