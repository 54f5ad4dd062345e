import type { Eip } from "../../domain/eip/eip.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockEips } from "./bind-eip.ts";

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
    await work.tx.update("eip", { id: eipId }, condition);
  },
);
