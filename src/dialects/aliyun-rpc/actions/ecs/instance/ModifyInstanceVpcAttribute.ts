import { moveInstances } from "../../../../../operations/instance/move-instances.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "ModifyInstanceVpcAttribute">({
  faults: {
    "instance.wrong-state": "IncorrectInstanceStatus",
    "instance.zone-mismatch": "InvalidVSwitchId.Mismatch",
    "instance.has-secondary-enis": "OperationDenied",
    "eni.has-havip": "OperationDenied",
    "address.in-use": "InvalidPrivateIpAddress.Duplicated",
    "address.outside-subnet": "InvalidPrivateIpAddress.Mismatch",
    "address.reserved": "InvalidPrivateIpAddress.Mismatch",
    "subnet.vpc-mismatch": "InvalidVSwitch.NotBelongToVpc",
    "subnet.exhausted": "OperationDenied",
    "security-group.vpc-mismatch": "InvalidSecurityGroupVpc.NotBelongToOneVpc",
  },
  fieldFaults: { privateIp: "InvalidPrivateIpAddress.Malformed" },
  async run(input, context) {
    const { VpcId: vpcId, PrivateIpAddress: address, SecurityGroupId: securityGroupIds } = input;
    await context.write(moveInstances, {
      instanceIds: [input.InstanceId],
      subnetId: input.VSwitchId,
      ...(vpcId !== undefined && { vpcId }),
      addresses: address === undefined ? [] : [address],
      running: false,
      ...(securityGroupIds !== undefined && securityGroupIds.length > 0 && { securityGroupIds }),
    });
    return {};
  },
});
