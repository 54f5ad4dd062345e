import { required } from "../../domain/fault/fault.ts";
import type { PortRangeEntry } from "../../domain/security-group/port-range-list.ts";
import { readOperation } from "../kit/operation.ts";

/** Lists the entries of a port list, which must exist. */
export const listPortEntries = readOperation(
  "security-group/list-port-entries",
  async ({ tx }, { portRangeListId }: { readonly portRangeListId: string }): Promise<PortRangeEntry[]> => {
    const list = await tx.get("portRangeList", portRangeListId);
    required(list, { kind: "port-range-list.not-found", portRangeListId });
    return tx.find("portRangeEntry", { where: { portRangeListId } });
  },
);
