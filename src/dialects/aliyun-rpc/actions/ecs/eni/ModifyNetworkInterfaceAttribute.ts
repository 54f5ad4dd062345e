import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyEni } from "../../../../../operations/eni/modify-eni.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";
import { eniTraits, refuseHardware } from "../../../words/new-eni.ts";

function groupsOf(ids: readonly string[] | undefined) {
  const twice = ids?.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) refuse({ kind: "request.duplicate", field: "securityGroupId", value: twice });
  return ids === undefined ? {} : { securityGroupIds: ids };
}

export default action<"ecs", "ModifyNetworkInterfaceAttribute">({
  faults: {
    "eni.is-primary": "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc",
  },
  fieldFaults: {
    securityGroupId: { "request.duplicate": "InvalidParameter.SecurityGroupIdRepeated" },
    networkInterfaceName: "InvalidParams.NetworkInterfaceName",
  },
  async run(input, context) {
    const { NetworkInterfaceName: name, Description: description } = input;
    refuseHardware(input);
    const traits = eniTraits(input);
    await context.write(modifyEni, {
      eniId: input.NetworkInterfaceId,
      ...(name !== undefined && { name: nameOf("networkInterfaceName", name) }),
      ...(description !== undefined && { description: descriptionOf("description", description) }),
      ...groupsOf(input.SecurityGroupId),
      ...(input.DeleteOnRelease !== undefined && { deleteOnRelease: input.DeleteOnRelease }),
      ...(input.SourceDestCheck !== undefined && { sourceDestCheck: input.SourceDestCheck }),
      ...(Object.keys(traits).length > 0 && { traits }),
    });
    return {};
  },
});
