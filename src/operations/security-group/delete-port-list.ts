import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { lockPortList } from "./port-lists.ts";

/** Deletes a port list that no rule names. */
export const deletePortList = writeOperation(
  "security-group/delete-port-list",
  async (work, { portRangeListId }: { readonly portRangeListId: string }) => {
    await lockPortList(work, portRangeListId);
    const [rule] = await work.tx.pick("securityGroupRule", ["securityGroupId"], {
      where: { portRangeListId },
      limit: 1,
    });
    if (rule !== undefined) {
      refuse({ kind: "port-range-list.in-use", portRangeListId, by: rule.securityGroupId });
    }
    await work.tx.remove("portRangeEntry", { portRangeListId });
    await untagAll(work, [portRangeListId]);
    await work.tx.remove("portRangeList", { id: portRangeListId });
  },
);
