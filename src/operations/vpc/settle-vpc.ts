import { writeOperation } from "../kit/operation.ts";

/** Ends the making of a network: from now on it can be used. */
export const settleVpc = writeOperation(
  "vpc/settle-vpc",
  async ({ tx }, { vpcId }: { readonly vpcId: string }): Promise<void> => {
    await tx.update("vpc", { id: vpcId, state: "pending" }, { state: "available" });
  },
);
