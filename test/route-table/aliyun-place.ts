import { type CloudOptions, createCloud } from "../../src/server/index.ts";
import { popClient, tencentClients } from "../kit/clients.ts";

const region = "ap-guangzhou";

/** A cloud whose networks Alibaba's client makes and Tencent's SDK fills: they are the same networks. */
export async function aliyunPlace(options: CloudOptions = {}) {
  const cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, ...options });
  const call = popClient(cloud, "vpc", region);
  const ecs = popClient(cloud, "ecs", region);
  const { vpc } = tencentClients(cloud);
  return {
    cloud,
    call,
    ecs,
    vpc,
    async network() {
      const made = await call("CreateVpc", { CidrBlock: "10.0.0.0/16", VpcName: "routed" });
      const VpcId = String(made["VpcId"]);
      const subnet = { SubnetName: "one", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
      const { Subnet } = await vpc.CreateSubnet({ VpcId, ...subnet });
      return { VpcId, VSwitchId: Subnet?.SubnetId ?? "", main: String(made["RouteTableId"]) };
    },
    async eni({ VpcId, VSwitchId: SubnetId }: { VpcId: string; VSwitchId: string }) {
      const asked = { VpcId, SubnetId, NetworkInterfaceName: "hop" };
      const { NetworkInterface } = await vpc.CreateNetworkInterface(asked);
      return NetworkInterface?.NetworkInterfaceId ?? "";
    },
    async eip() {
      const { AddressSet = [] } = await vpc.AllocateAddresses({});
      const shown = await vpc.DescribeAddresses({ AddressIds: AddressSet });
      return { id: AddressSet[0] ?? "", address: shown.AddressSet?.[0]?.AddressIp ?? "" };
    },
  };
}

/** Such a place. */
export type AliyunPlace = Awaited<ReturnType<typeof aliyunPlace>>;

/** The same with few route tables and routes to a network, and a further table made at a word. */
export async function aliyunTablePlace() {
  const place = await aliyunPlace({
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "routeTablesPerVpc", limit: 3 },
      { quota: "routesPerTable", limit: 4 },
    ],
  });
  return {
    ...place,
    async makeTable(VpcId: string, name = "custom") {
      const made = await place.call("CreateRouteTable", { VpcId, RouteTableName: name });
      return String(made["RouteTableId"]);
    },
  };
}

/** Such a place. */
export type AliyunTablePlace = Awaited<ReturnType<typeof aliyunTablePlace>>;

/** The rows of a wrapped list: `{ Vpcs: { Vpc: [...] } }`. */
export function rowsOf(
  answer: Record<string, unknown>,
  list: string,
  item: string,
): Record<string, unknown>[] {
  const wrapper = answer[list] as Record<string, Record<string, unknown>[]>;
  return wrapper[item] ?? [];
}
