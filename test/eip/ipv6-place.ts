import type { CloudOptions } from "../../src/server/index.ts";
import { tencentPlace } from "../eni/place.ts";

/** A cloud whose one subnet has an IPv6 range. */
export async function ipv6Place(options: CloudOptions = {}) {
  const place = await tencentPlace("10.0.1.0/24", options);
  const { vpc, VpcId, SubnetId } = place;
  await vpc.AssignIpv6CidrBlock({ VpcId });
  const { VpcSet } = await vpc.DescribeVpcs({ VpcIds: [VpcId] });
  const Ipv6CidrBlock = (VpcSet?.[0]?.Ipv6CidrBlock ?? "").replace(/\/56$/, "/64");
  await vpc.AssignIpv6SubnetCidrBlock({ VpcId, Ipv6SubnetCidrBlocks: [{ SubnetId, Ipv6CidrBlock }] });
  const guard = await place.group();
  /** A further IPv6 address of an ENI. */
  const assign = async (NetworkInterfaceId: string): Promise<string> => {
    const { Ipv6AddressSet } = await vpc.AssignIpv6Addresses({ NetworkInterfaceId, Ipv6AddressCount: 1 });
    return Ipv6AddressSet?.[0]?.Address ?? "";
  };
  return {
    ...place,
    assign,
    /** A free ENI with one IPv6 address. */
    async eni6() {
      const { NetworkInterfaceId: id = "" } = await place.eni({ SecurityGroupIds: [guard] });
      return { id, address: await assign(id) };
    },
    async elastic(wish: Parameters<typeof vpc.AllocateIPv6Addresses>[0] = {}): Promise<string> {
      return (await vpc.AllocateIPv6Addresses(wish)).AddressSet?.[0] ?? "";
    },
    async show(id: string) {
      return (await vpc.DescribeIPv6Addresses({ IPv6AddressIds: [id] })).AddressSet?.[0];
    },
    /** The IPv6 addresses that an ENI shows. */
    async onEni(eniId: string) {
      return (await place.show(eniId))?.Ipv6AddressSet;
    },
    async primaryEni(instanceId: string): Promise<string> {
      const Filters = [{ Name: "attachment.instance-id", Values: [instanceId] }];
      const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ Filters });
      return NetworkInterfaceSet?.find((eni) => eni.Primary)?.NetworkInterfaceId ?? "";
    },
  };
}

/** Such a place. */
export type Ipv6Place = Awaited<ReturnType<typeof ipv6Place>>;
