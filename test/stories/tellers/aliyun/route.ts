import type { aliyunClients } from "../../../kit/clients.ts";
import type { RouteCodes, RouteVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** What Alibaba Cloud calls what can be wrong with route tables. */
export const aliyunRouteCodes: RouteCodes = {
  tableUnknown: "InvalidRouteTableId.NotFound",
  tableInUse: "IncorrectVSwitchStatus",
  tableMain: "IncorrectRouteTableType",
  insideNetwork: "InvalidCidrBlock",
  twice: "InvalidCIDRBlock.Duplicate",
  hopUnknown: "InvalidNextHopId.NotFound",
};

/** Route tables and NAT gateways, told with Alibaba Cloud's SDK. */
export function aliyunRouteVerbs({ vpc, vpcTypes: types }: Clients): RouteVerbs {
  const tablesOf = async (vpcId: string) => {
    const request = new types.DescribeRouteTableListRequest({ regionId, vpcId, pageSize: 50 });
    return (await vpc.describeRouteTableList(request)).body?.routerTableList?.routerTableListType ?? [];
  };
  const routesOf = async (routeTableId: string) => {
    const asked = { regionId, routeTableId, routeEntryType: "Custom" };
    const { body } = await vpc.describeRouteEntryList(new types.DescribeRouteEntryListRequest(asked));
    return body?.routeEntrys?.routeEntry ?? [];
  };
  const route = async (routeTableId: string, cidr: string, nextHopType: string, nextHopId: string) => {
    const entry = { regionId, routeTableId, destinationCidrBlock: cidr, nextHopType, nextHopId };
    await vpc.createRouteEntry(new types.CreateRouteEntryRequest(entry));
  };
  return {
    async createRouteTable(vpcId, routeTableName) {
      const request = new types.CreateRouteTableRequest({ regionId, vpcId, routeTableName });
      return (await vpc.createRouteTable(request)).body?.routeTableId ?? "";
    },
    async renameRouteTable(_vpcId, routeTableId, routeTableName) {
      const change = { regionId, routeTableId, routeTableName };
      await vpc.modifyRouteTableAttributes(new types.ModifyRouteTableAttributesRequest(change));
    },
    async deleteRouteTable(_vpcId, routeTableId) {
      await vpc.deleteRouteTable(new types.DeleteRouteTableRequest({ regionId, routeTableId }));
    },
    async routeTablesOf(vpcId) {
      const told = (await tablesOf(vpcId)).map(async (table) => ({
        id: table.routeTableId ?? "",
        name: table.routeTableName ?? "",
        main: table.routeTableType === "System",
        subnets: table.vSwitchIds?.vSwitchId?.length ?? 0,
        routes: (await routesOf(table.routeTableId ?? "")).map((one) => ({
          destination: one.destinationCidrBlock ?? "",
          nextHopId: one.nextHops?.nextHop?.[0]?.nextHopId ?? "",
        })),
      }));
      return Promise.all(told);
    },
    // A vSwitch returns to the system table by leaving its custom one.
    async serveBy(vpcId, vSwitchId, table) {
      const present = (await tablesOf(vpcId)).find((one) => one.vSwitchIds?.vSwitchId?.includes(vSwitchId));
      const routeTableId = table.main ? (present?.routeTableId ?? "") : table.id;
      const asked = { regionId, vSwitchId, routeTableId };
      if (table.main) await vpc.unassociateRouteTable(new types.UnassociateRouteTableRequest(asked));
      else await vpc.associateRouteTable(new types.AssociateRouteTableRequest(asked));
    },
    routeToEni: (_vpcId, tableId, cidr, hop) => route(tableId, cidr, "NetworkInterface", hop.eniId),
    routeToNat: (_vpcId, tableId, cidr, natId) => route(tableId, cidr, "NatGateway", natId),
    async unroute(_vpcId, routeTableId, cidr) {
      const found = (await routesOf(routeTableId)).find((one) => one.destinationCidrBlock === cidr);
      const asked = { regionId, routeEntryId: found?.routeEntryId ?? "" };
      await vpc.deleteRouteEntry(new types.DeleteRouteEntryRequest(asked));
    },
    async createNat(vpcId, vSwitchId) {
      const asked = { regionId, vpcId, vSwitchId, natType: "Enhanced" };
      const { body } = await vpc.createNatGateway(new types.CreateNatGatewayRequest(asked));
      return body?.natGatewayId ?? "";
    },
    async natsOf(vpcId) {
      const { body } = await vpc.describeNatGateways(
        new types.DescribeNatGatewaysRequest({ regionId, vpcId }),
      );
      return (body?.natGateways?.natGateway ?? []).map((nat) => nat.natGatewayId ?? "");
    },
    async deleteNat(_vpcId, natGatewayId) {
      await vpc.deleteNatGateway(new types.DeleteNatGatewayRequest({ regionId, natGatewayId }));
    },
  };
}
