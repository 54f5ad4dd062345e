import type { tencentClients } from "../../../kit/clients.ts";
import type { RouteCodes, RouteVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** What API 3.0 calls what can be wrong with route tables. */
export const tencentRouteCodes: RouteCodes = {
  tableUnknown: "ResourceNotFound",
  tableInUse: "UnsupportedOperation.RouteTableHasSubnetRule",
  tableMain: "UnsupportedOperation.NotSupportDeleteDefaultRouteTable",
  insideNetwork: "InvalidParameterValue.VpcCidrConflict",
  twice: "InvalidParameterValue.Duplicate",
  hopUnknown: "ResourceNotFound",
};

/** Route tables and NAT gateways, told with Tencent's SDK. */
export function tencentRouteVerbs({ vpc }: Clients): RouteVerbs {
  const tablesOf = async (vpcId: string) => {
    const Filters = [{ Name: "vpc-id", Values: [vpcId] }];
    return (await vpc.DescribeRouteTables({ Filters, Limit: "100" })).RouteTableSet ?? [];
  };
  const route = async (RouteTableId: string, cidr: string, GatewayType: string, GatewayId: string) => {
    const Routes = [{ DestinationCidrBlock: cidr, GatewayType, GatewayId }];
    await vpc.CreateRoutes({ RouteTableId, Routes });
  };
  return {
    async createRouteTable(vpcId, name) {
      const { RouteTable } = await vpc.CreateRouteTable({ VpcId: vpcId, RouteTableName: name });
      return RouteTable?.RouteTableId ?? "";
    },
    async renameRouteTable(_vpcId, tableId, name) {
      await vpc.ModifyRouteTableAttribute({ RouteTableId: tableId, RouteTableName: name });
    },
    async deleteRouteTable(_vpcId, tableId) {
      await vpc.DeleteRouteTable({ RouteTableId: tableId });
    },
    async routeTablesOf(vpcId) {
      return (await tablesOf(vpcId)).map((table) => ({
        id: table.RouteTableId ?? "",
        name: table.RouteTableName ?? "",
        main: table.Main ?? false,
        subnets: table.AssociationSet?.length ?? 0,
        routes: (table.RouteSet ?? []).map((one) => ({
          destination: one.DestinationCidrBlock ?? "",
          nextHopId: one.GatewayId,
        })),
      }));
    },
    async serveBy(_vpcId, subnetId, table) {
      await vpc.ReplaceRouteTableAssociation({ RouteTableId: table.id, SubnetId: subnetId });
    },
    routeToEni: (_vpcId, tableId, cidr, hop) => route(tableId, cidr, "NORMAL_CVM", hop.address),
    routeToNat: (_vpcId, tableId, cidr, natId) => route(tableId, cidr, "NAT", natId),
    async unroute(vpcId, tableId, cidr) {
      const table = (await tablesOf(vpcId)).find((one) => one.RouteTableId === tableId);
      const Routes = (table?.RouteSet ?? []).filter((one) => one.DestinationCidrBlock === cidr);
      await vpc.DeleteRoutes({ RouteTableId: tableId, Routes });
    },
    async createNat(vpcId) {
      const asked = { VpcId: vpcId, NatGatewayName: "told", AddressCount: 1 };
      return (await vpc.CreateNatGateway(asked)).NatGatewaySet?.[0]?.NatGatewayId ?? "";
    },
    async natsOf(vpcId) {
      const Filters = [{ Name: "vpc-id", Values: [vpcId] }];
      const { NatGatewaySet } = await vpc.DescribeNatGateways({ Filters });
      return (NatGatewaySet ?? []).map((nat) => nat.NatGatewayId ?? "");
    },
    async deleteNat(_vpcId, natId) {
      await vpc.DeleteNatGateway({ NatGatewayId: natId });
    },
  };
}
