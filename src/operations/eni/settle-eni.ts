import { writeOperation } from "../kit/operation.ts";

/** Ends the making of an ENI, or of addresses on it: what was pending is there. */
export const settleEni = writeOperation("eni/settle-eni", async ({ tx }, { eniId }: { eniId: string }) => {
  await tx.update("eni", { id: eniId, state: "pending" }, { state: "available" });
  await tx.update("privateIp", { ownerId: eniId, state: "pending" }, { state: "available" });
  await tx.update("ipv6Address", { eniId, state: "pending" }, { state: "available" });
});
