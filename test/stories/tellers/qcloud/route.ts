import type { V2Answer, V2Call } from "../../../kit/clients.ts";
import { Refused, type RouteCodes, type RouteVerbs } from "../../../kit/teller.ts";

/** What QCloud v2 calls what can be wrong with route tables. */
export const qcloudRouteCodes: RouteCodes = {
  tableUnknown: "InvalidRouteTableId.NotFound",
  tableInUse: "OperationFailed",
  tableMain: "OperationFailed",
  insideNetwork: "InvalidDestinationCidr",
  twice: "RouteAlreadyExists",
  hopUnknown: "InvalidRouteNextHub.NotFound",
};

interface V2Route {
  readonly destinationCidrBlock: string;
  readonly nextType: number;
  readonly nextHub: string;
}

interface V2Table {
  readonly unRouteTableId: string;
  readonly routeTableName: string;
  readonly routeTableType: number;
  readonly subnetNum: number;
  readonly routeSet: readonly V2Route[];
}

/** Route tables and NAT gateways, told with the legacy SDK. */
export function qcloudRouteVerbs(call: V2Call): RouteVerbs {
  const ask = async (action: string, parameters: Record<string, unknown>): Promise<V2Answer> => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(answer.codeDesc ?? String(answer.code), answer.message);
    return answer;
  };
  const tablesOf = async (vpcId: string): Promise<readonly V2Table[]> => {
    const { data } = await ask("DescribeRouteTable", { vpcId, limit: 50, orderDirection: "asc" });
    return data as readonly V2Table[];
  };
  const route = async (
    table: { vpcId: string; routeTableId: string },
    destinationCidrBlock: string,
    nextType: number,
    nextHub: string,
  ) => {
    await ask("CreateRoute", { ...table, routeSet: [{ destinationCidrBlock, nextType, nextHub }] });
  };
  return {
    async createRouteTable(vpcId, routeTableName) {
      return String((await ask("CreateRouteTable", { vpcId, routeTableName }))["unRouteTableId"]);
    },
    async renameRouteTable(vpcId, routeTableId, routeTableName) {
      await ask("ModifyRouteTableAttribute", { vpcId, routeTableId, routeTableName });
    },
    async deleteRouteTable(vpcId, routeTableId) {
      await ask("DeleteRouteTable", { vpcId, routeTableId });
    },
    async routeTablesOf(vpcId) {
      return (await tablesOf(vpcId)).map((table) => ({
        id: table.unRouteTableId,
        name: table.routeTableName,
        main: table.routeTableType === 0,
        subnets: table.subnetNum,
        routes: table.routeSet.map((one) => ({
          destination: one.destinationCidrBlock,
          nextHopId: one.nextHub,
        })),
      }));
    },
    async serveBy(vpcId, subnetId, table) {
      await ask("AssociateRouteTable", { vpcId, subnetId, routeTableId: table.id });
    },
    routeToEni: (vpcId, routeTableId, cidr, hop) => route({ vpcId, routeTableId }, cidr, 9, hop.address),
    routeToNat: (vpcId, routeTableId, cidr, natId) => route({ vpcId, routeTableId }, cidr, 8, natId),
    async unroute(vpcId, routeTableId, cidr) {
      const table = (await tablesOf(vpcId)).find((one) => one.unRouteTableId === routeTableId);
      const routeSet = (table?.routeSet ?? []).filter((one) => one.destinationCidrBlock === cidr);
      await ask("DeleteRoute", { vpcId, routeTableId, routeSet });
    },
    async createNat(vpcId) {
      const asked = { vpcId, natName: "told", maxConcurrent: 1_000_000, autoAllocEipNum: 1 };
      return String((await ask("CreateNatGateway", asked))["natGatewayId"]);
    },
    async natsOf(vpcId) {
      const { data } = await ask("DescribeNatGateway", { vpcId });
      return (data as readonly { readonly natId: string }[]).map((nat) => nat.natId);
    },
    async deleteNat(vpcId, natId) {
      await ask("DeleteNatGateway", { vpcId, natId });
    },
  };
}
