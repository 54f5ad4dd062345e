import type { NameChanges, NamedKind, Site } from "./network.ts";

/** How Alibaba renames: the call, what it names the thing by, and the name. */
const calls: Readonly<Record<NamedKind, readonly [action: string, id: string, name: string]>> = {
  vpc: ["ModifyVpcAttribute", "VpcId", "VpcName"],
  subnet: ["ModifyVSwitchAttribute", "VSwitchId", "VSwitchName"],
  table: ["ModifyRouteTableAttributes", "RouteTableId", "RouteTableName"],
  group: ["ecs.ModifySecurityGroupAttribute", "SecurityGroupId", "SecurityGroupName"],
  eni: ["ecs.ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", "NetworkInterfaceName"],
  instance: ["ecs.ModifyInstanceAttribute", "InstanceId", "InstanceName"],
  eip: ["ModifyEipAddressAttribute", "AllocationId", "Name"],
};

/** Names in the words of Alibaba Cloud's ECS and VPC. */
export function aliyunNames({ call }: Site): NameChanges {
  return {
    rename({ kind, id }, name) {
      const [action, idField, nameField] = calls[kind];
      return call(action, { [idField]: id, [nameField]: name });
    },
  };
}
