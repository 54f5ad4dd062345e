import { refuse } from "../../../../../domain/fault/fault.ts";
import { protectDeletion } from "../../../../../operations/deletion/protect-deletion.ts";
import { action } from "../../../action.ts";

const kinds = { EIP: "eip", NATGW: "natGateway" } as const;

export default action<"vpc", "DeletionProtection">({
  faults: { "nat.not-found": "DeletionProtection.ResourceNotExist" },
  fieldFaults: { type: "DeletionProtection.TypeNotSupport" },
  async run({ InstanceId: id, Type: type, ProtectionEnable: deletionProtected }, context) {
    if (type !== "EIP" && type !== "NATGW") {
      return refuse({ kind: "request.out-of-range", field: "type", value: type, expected: "EIP or NATGW" });
    }
    await context.write(protectDeletion, { kind: kinds[type], id, deletionProtected });
    return {};
  },
});
