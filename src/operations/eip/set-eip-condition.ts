import type { Eip } from "../../domain/eip/eip.ts";
import { readOperation, writeOperation } from "../kit/operation.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";

/** Finds a public address whosever it is, so that its condition can be set in its own account and region. */
export const findEip = readOperation(
  "eip/find-eip",
  ({ tx }, { eipId }: { eipId: string }): Promise<Eip | undefined> => tx.get("eip", eipId),
  { everyone: true },
);

/** What a cloud does to a public address of its own accord. */
export interface SetEipCondition {
  readonly eipId: string;
  readonly condition: Partial<Pick<Eip, "blocked" | "inArrears" | "deletionProtected">>;
}

/** Blocks, isolates or protects a public address, or ends that: no vendor has a call for it. */
export const setEipCondition = writeOperation(
  "eip/set-eip-condition",
  async (work, { eipId, condition }: SetEipCondition): Promise<void> => {
    await lockEips(work, [eipId]);
    await changeEips(work, { id: eipId }, condition);
  },
);
