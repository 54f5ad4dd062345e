import type { VpcResourceDashboardOut } from "../../../generated/tencent-v3.ts";
import type { VpcParts } from "../../../operations/vpc/vpc-parts.ts";

/** The products of which nothing is ever in a network here. */
const absent = [
  "Classiclink",
  "Dcg",
  "Pcx",
  "Vpngw",
  "FlowLog",
  "NetworkDetect",
  "NetworkACL",
  "LB",
  "CDB",
  "Cmem",
  "CTSDB",
  "MariaDB",
  "SQLServer",
  "Postgres",
  "NAS",
  "Greenplumn",
  "Ckafka",
  "Grocery",
  "HSM",
  "Tcaplus",
  "Cnas",
  "TiDB",
  "Emr",
  "SEAL",
  "CFS",
  "Oracle",
  "ElasticSearch",
  "TBaaS",
  "Itop",
  "DBAudit",
  "CynosDBPostgres",
  "Redis",
  "MongoDB",
  "DCDB",
  "CynosDBMySQL",
] as const;

/** How much of each product is in a network. */
export function dashboardOut(vpcId: string, parts: VpcParts): VpcResourceDashboardOut {
  return {
    VpcId: vpcId,
    SubnetId: "",
    ...Object.fromEntries(absent.map((name) => [name, 0])),
    Ip: parts.liveCount,
    Nat: parts.natGatewayIds.length,
    CVM: parts.instanceCount,
    Subnet: parts.subnetIds.length,
    RouteTable: parts.routeTableIds.length,
  };
}
