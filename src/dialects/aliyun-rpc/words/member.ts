import { refuse } from "../../../domain/fault/fault.ts";
import type { MemberName } from "../../../operations/security-group/lock-member.ts";

/** The one instance or ENI that a call is about. */
export function memberIn(input: {
  readonly InstanceId?: string;
  readonly NetworkInterfaceId?: string;
}): MemberName {
  const { InstanceId: instanceId = "", NetworkInterfaceId: eniId = "" } = input;
  if (instanceId !== "" && eniId !== "") {
    refuse({ kind: "request.conflict", fields: ["instanceId", "eniId"] });
  }
  if (instanceId === "" && eniId === "") refuse({ kind: "request.missing", anyOf: ["instanceId", "eniId"] });
  return instanceId === "" ? { eniId } : { instanceId };
}
