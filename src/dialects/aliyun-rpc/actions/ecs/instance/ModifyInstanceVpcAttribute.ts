import { moveInstances } from "../../../../../operations/instance/move-instances.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "ModifyInstanceVpcAttribute">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
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
