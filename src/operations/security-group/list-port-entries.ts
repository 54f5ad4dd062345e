import { required } from "../../domain/fault/fault.ts";
import type { PortRangeEntry } from "../../domain/security-group/port-range-list.ts";
import { readOperation } from "../kit/operation.ts";
import { together } from "../kit/together.ts";

/** Lists the entries of a port list, which must exist. */
export const listPortEntries = readOperation(
  "security-group/list-port-entries",
  async ({ tx }, { portRangeListId }: { readonly portRangeListId: string }): Promise<PortRangeEntry[]> => {
    const [list, entries] = await together([
      tx.get("portRangeList", portRangeListId),
      tx.find("portRangeEntry", { where: { portRangeListId } }),
    ]);
    required(list, { kind: "port-range-list.not-found", portRangeListId });
    return entries;
  },
);
