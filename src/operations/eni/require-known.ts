import { required } from "../../domain/fault/fault.ts";
import { readOperation } from "../kit/operation.ts";

/** Things that a list is asked to be about. */
export interface KnownThings {
  readonly vpcId?: string;
  readonly eniId?: string;
}

/** Refuses a network or an ENI that does not exist, for lists that say so rather than being empty. */
export const requireKnown = readOperation("eni/require-known", async ({ tx }, things: KnownThings) => {
  const { vpcId, eniId } = things;
  if (vpcId !== undefined) required(await tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  if (eniId !== undefined) required(await tx.get("eni", eniId), { kind: "eni.not-found", eniId });
});
