import type { NameChanges, NamedKind, Site } from "./network.ts";

/** How v2 renames: the call, what it names the thing by, and the name. */
const calls: Readonly<Record<NamedKind, readonly [action: string, id: string, name: string]>> = {
  vpc: ["ModifyVpcAttribute", "vpcId", "vpcName"],
  subnet: ["ModifySubnetAttribute", "subnetId", "subnetName"],
  table: ["ModifyRouteTableAttribute", "routeTableId", "routeTableName"],
  group: ["ModifySecurityGroupAttributes", "sgId", "sgName"],
  eni: ["ModifyNetworkInterface", "networkInterfaceId", "eniName"],
  instance: ["ModifyInstanceAttributes", "instanceId", "instanceName"],
  eip: ["ModifyEipAttributes", "eipId", "eipName"],
};

/** Some names have two calls. */
const others: Partial<Record<NamedKind, string>> = { eip: "ModifyEipAlias", table: "ModifyVPCRouteTable" };

const insideVpc: readonly NamedKind[] = ["subnet", "table", "eni"];

/** Names in the words of QCloud v2, which asks for the network of what is in one. */
export function qcloudNames({ call }: Site): NameChanges {
  return {
    rename({ kind, id, vpcId }, name) {
      const [action, idField, nameField] = calls[kind];
      const other = name.length % 2 === 1 ? others[kind] : undefined;
      return call(other ?? action, {
        ...(insideVpc.includes(kind) && { vpcId }),
        [idField]: id,
        [nameField]: name,
      });
    },
  };
}
