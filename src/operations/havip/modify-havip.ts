import { writeOperation } from "../kit/operation.ts";
import { lockHavip } from "./require-havip.ts";

/** What is to change about a HAVIP; what is left out stays. */
export interface ModifyHavip {
  readonly havipId: string;
  readonly name?: string;
  readonly description?: string;
}

/** Changes how a HAVIP is called and described. */
export const modifyHavip = writeOperation(
  "havip/modify-havip",
  async (work, { havipId, ...changes }: ModifyHavip): Promise<void> => {
    const havip = await lockHavip(work, havipId);
    const { name = havip.name, description = havip.description } = changes;
    await work.tx.update("havip", { id: havipId }, { name, description });
  },
);
