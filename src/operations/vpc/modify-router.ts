import type { JsonObject } from "../../domain/json.ts";
import { required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";

/** Changes what a vendor keeps on the router of a network. */
export const modifyRouter = writeOperation(
  "vpc/modify-router",
  async (
    { tx },
    { routerId, traits }: { readonly routerId: string; readonly traits: JsonObject },
  ): Promise<void> => {
    const [seen] = await tx.pick("vpc", ["id"], { where: { routerId } });
    const [vpc] = await tx.lock("vpc", seen === undefined ? [] : [seen.id]);
    const { id, traits: kept } = required(vpc, { kind: "router.not-found", routerId });
    await tx.update("vpc", { id }, { traits: { ...kept, ...traits } });
  },
);
