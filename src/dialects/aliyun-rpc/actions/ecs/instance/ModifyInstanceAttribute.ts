import type { EcsModifyInstanceAttributeIn } from "../../../../../generated/aliyun-rpc.ts";
import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf, refuseGiven } from "../../../words/checks.ts";
import { requireUserData } from "../../../words/instance-traits.ts";
import { requireHostName } from "../../../words/new-instance.ts";

function changeOf(input: EcsModifyInstanceAttributeIn) {
  const { InstanceName: name, Description: description, HostName: hostName } = input;
  const { DeletionProtection: deletionProtected } = input;
  return {
    ...(name !== undefined && { name: nameOf("instanceName", name) }),
    ...(description !== undefined && { description: descriptionOf("description", description) }),
    ...(hostName !== undefined && { hostName: requireHostName(hostName) }),
    ...(deletionProtected !== undefined && { deletionProtected }),
  };
}

export default action<"ecs", "ModifyInstanceAttribute">({
  faults: {
    "instance.wrong-state": "IncorrectInstanceStatus",
  },
  fieldFaults: {
    instanceName: "InvalidInstanceName.Malformed",
    description: "InvalidDescription.Malformed",
    hostName: "InvalidHostName.Malformed",
    userData: "InvalidUserData.SizeExceeded",
  },
  refuses: {
    PrivateDnsNameOptions: "instances have no private DNS names here",
    RemoteConnectionOptions: "machines have no console to connect to here",
  },
  // Machines have no passwords here.
  hints: ["Password"],
  async run(input, context) {
    refuseGiven("networkInterfaceQueueNumber", input.NetworkInterfaceQueueNumber, "queues are the driver's");
    refuseGiven("enableJumboFrame", input.EnableJumboFrame, "packets have their usual size here");
    refuseGiven("enableNetworkEncryption", input.EnableNetworkEncryption, "packets travel as they are here");
    const { InstanceId: id, SecurityGroupIds: securityGroupIds } = input;
    const userData = requireUserData(input.UserData);
    await context.write(modifyInstances, {
      instanceIds: [id],
      change: changeOf(input),
      traits: keptTraits({ userData, creditSpecification: input.CreditSpecification }),
      // User data is read when a machine starts.
      states: userData === undefined ? ["running", "stopped"] : ["stopped"],
      ...(securityGroupIds !== undefined && securityGroupIds.length > 0 && { securityGroupIds }),
    });
    return {};
  },
});
