import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { removeEips } from "./remove-eips.ts";

/** Gives ordinary public addresses of instances back, all or none. */
export const returnWanIps = writeOperation(
  "eip/return-wan-ips",
  async (work, { addresses }: { readonly addresses: readonly string[] }): Promise<void> => {
    const found = await work.tx.find("eip", { where: { address: addresses, kind: "wan" } });
    const known = new Map(found.map((eip) => [eip.address, eip]));
    for (const address of addresses) {
      const wan = required(known.get(address), { kind: "eip.address-not-found", address });
      if (wan.chargeType === "prepaid") refuse({ kind: "eip.prepaid", eipId: wan.id });
      if (wan.blocked) refuse({ kind: "eip.blocked", eipId: wan.id });
    }
    await removeEips(work, found);
  },
);
