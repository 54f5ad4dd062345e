import type { Eip } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { removeEips } from "./remove-eips.ts";

/** Ordinary public addresses to be given back. */
export interface ReturnWanIps extends DryRun {
  readonly addresses: readonly string[];
  /** The instance that they must be of, when the caller names it. */
  readonly instanceId?: string;
}

function requireReturnable(wan: Eip, instanceId: string | undefined): void {
  if (instanceId !== undefined && wan.instanceId !== instanceId) {
    refuse({ kind: "eip.address-not-found", address: wan.address });
  }
  if (wan.chargeType === "prepaid") refuse({ kind: "eip.prepaid", eipId: wan.id });
  if (wan.blocked) refuse({ kind: "eip.blocked", eipId: wan.id });
}

/** Gives ordinary public addresses of instances back, all or none. */
export const returnWanIps = writeOperation(
  "eip/return-wan-ips",
  async (work, { addresses, instanceId, dryRun = false }: ReturnWanIps): Promise<void> => {
    const found = await work.tx.find("eip", { where: { address: addresses, kind: "wan" } });
    const known = new Map(found.map((eip) => [eip.address, eip]));
    for (const address of addresses) {
      requireReturnable(required(known.get(address), { kind: "eip.address-not-found", address }), instanceId);
    }
    endDryRun({ dryRun });
    await removeEips(work, found);
  },
);
