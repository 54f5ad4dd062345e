import { writeOperation } from "../kit/operation.ts";

/** Ends the making of a subnet: from now on it can be used. */
export const settleSubnet = writeOperation(
  "subnet/settle-subnet",
  async ({ tx }, { subnetId }: { readonly subnetId: string }): Promise<void> => {
    await tx.update("subnet", { id: subnetId, state: "pending" }, { state: "available" });
  },
);
