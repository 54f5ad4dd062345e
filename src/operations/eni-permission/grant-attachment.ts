import type { EniPermission } from "../../domain/eni/eni.ts";
import type { New } from "../../domain/row.ts";
import { lockEni } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";

/** Who is to be granted what on an ENI. */
export interface GrantAttachment {
  readonly eniId: string;
  readonly granteeAccountId: string;
  readonly permission: string;
}

/** Grants another account a permission on an ENI; granting it again gives the same grant. */
export const grantAttachment = writeOperation(
  "eni-permission/grant-attachment",
  async (work, grant: GrantAttachment): Promise<New<EniPermission>> => {
    await lockEni(work, grant.eniId);
    const [present] = await work.tx.find("eniPermission", { where: { ...grant } });
    if (present !== undefined) return present;
    const row = { ...grant, id: work.mint("eniPermission"), createdAtMs: work.call.nowMs };
    await work.tx.insert("eniPermission", [row]);
    return row;
  },
);
