import { refuse } from "../../../domain/fault/fault.ts";
import { requireWord } from "../../kit/one-of.ts";

/** Machines here always stop at once: how hard is only checked, and the old flag excludes the new word. */
export function requireStopType(
  flagName: string,
  flag: boolean | undefined,
  stopType: string | undefined,
): void {
  requireWord("stopType", stopType, ["SOFT", "HARD", "SOFT_FIRST"]);
  if (flag !== undefined && stopType !== undefined) {
    refuse({ kind: "request.conflict", fields: [flagName, "stopType"] });
  }
}
