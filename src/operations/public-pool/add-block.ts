import { type Cidr, parseCidr } from "../../domain/address/cidr.ts";
import { required } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { lockIdlePool } from "./draw-from-pool.ts";
import { keepAnyBlock, keepBlock } from "./public-blocks.ts";
import { openPoolTask } from "./settle-pool.ts";

/** A block to be kept for a public pool: one that is named, or any of a size. */
export interface AddPublicBlock extends DryRun {
  readonly publicPoolId: string;
  readonly block: { readonly cidr: string } | { readonly prefix: number };
}

function cidrIn(text: string): Cidr {
  const expected = "a block such as 198.18.0.0/24";
  const fault = { kind: "request.malformed", field: "cidr", value: text, expected } as const;
  return required(parseCidr(text), fault);
}

/** Keeps a block of public addresses for a public pool; tells which. */
export const addPublicBlock = writeOperation(
  "public-pool/add-block",
  async (work, { publicPoolId, block, dryRun = false }: AddPublicBlock): Promise<string> => {
    await lockIdlePool(work, publicPoolId);
    const present = await work.tx.count("publicBlock", { where: { holderId: publicPoolId } });
    requireQuota(work, "blocksPerPublicPool", present);
    const holder = { holderId: publicPoolId, state: "adding" } as const;
    const kept =
      "cidr" in block
        ? await keepBlock(work, cidrIn(block.cidr), holder)
        : await keepAnyBlock(work, block.prefix, holder);
    endDryRun({ dryRun });
    await work.tx.update("publicPool", { id: publicPoolId }, { state: "modifying" });
    await openPoolTask(work, publicPoolId);
    return kept.id;
  },
);
