import { writeOperation } from "../kit/operation.ts";
import { type DefaultNetwork, ensureDefault } from "./default-network.ts";

/** The default network and its subnet in a zone, made when they are not there. */
export const ensureDefaultNetwork = writeOperation(
  "vpc/ensure-default",
  (work, { zone }: { readonly zone: string }): Promise<DefaultNetwork> => ensureDefault(work, zone),
);
