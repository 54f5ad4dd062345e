import { required } from "../../domain/fault/fault.ts";
import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";

/** How many ENIs an instance may have, and how many addresses each of them. */
export interface EniLimits {
  readonly enis: number;
  readonly addressesPerEni: number;
}

/** The limits of an instance, or of the place that an ENI has: on its instance, or free. */
export const readEniLimits = readOperation(
  "eni/read-eni-limits",
  async (work, of: { readonly instanceId: string } | { readonly eniId: string }): Promise<EniLimits> => {
    let instanceId: string | null;
    if ("eniId" in of) {
      const eni = required(await work.tx.get("eni", of.eniId), { kind: "eni.not-found", eniId: of.eniId });
      ({ instanceId } = eni);
    } else ({ instanceId } = of);
    if (instanceId === null) return { enis: 0, addressesPerEni: quotaOf(work, "privateIpsPerFreeEni") };
    const instance = required(await work.tx.get("instance", instanceId), {
      kind: "instance.not-found",
      instanceId,
    });
    return { enis: instance.eniLimit, addressesPerEni: instance.ipv4PerEni };
  },
);
