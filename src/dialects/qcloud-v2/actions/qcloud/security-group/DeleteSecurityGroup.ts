import { refuse } from "../../../../../domain/fault/fault.ts";
import { deleteGroup } from "../../../../../operations/security-group/delete-group.ts";
import { action } from "../../../action.ts";

export default action<"DeleteSecurityGroup">({
  async run(input, context) {
    const { forced = "" } = input;
    if (!["", "0", "false"].includes(forced.toLowerCase())) {
      const reason = "take the group off what it guards first";
      refuse({ kind: "request.unsupported", field: "forced", value: forced, reason });
    }
    await context.write(deleteGroup, { securityGroupId: input.sgId });
    return {};
  },
});
