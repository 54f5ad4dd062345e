import type { NameChanges, NamedKind, Site } from "./network.ts";

/** How API 3.0 renames: the call, what it names the thing by, and the name. */
const calls: Readonly<Record<NamedKind, readonly [action: string, id: string, name: string]>> = {
  vpc: ["ModifyVpcAttribute", "VpcId", "VpcName"],
  subnet: ["ModifySubnetAttribute", "SubnetId", "SubnetName"],
  table: ["ModifyRouteTableAttribute", "RouteTableId", "RouteTableName"],
  group: ["ModifySecurityGroupAttribute", "SecurityGroupId", "GroupName"],
  eni: ["ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", "NetworkInterfaceName"],
  instance: ["cvm.ModifyInstancesAttribute", "InstanceIds", "InstanceName"],
  eip: ["ModifyAddressAttribute", "AddressId", "AddressName"],
};

/** Names in the words of Tencent Cloud API 3.0. */
export function tencentNames({ call }: Site): NameChanges {
  return {
    rename({ kind, id }, name) {
      const [action, idField, nameField] = calls[kind];
      return call(action, { [idField]: kind === "instance" ? [id] : id, [nameField]: name });
    },
  };
}
