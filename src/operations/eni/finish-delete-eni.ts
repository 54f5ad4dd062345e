import { writeOperation } from "../kit/operation.ts";
import { removeEni } from "./remove-eni.ts";

/** What the end of an ENI comes to. */
export type FinishDeleteEni = { readonly eniId: string; readonly subnetId: string };

/** Ends the removal of an ENI. */
export const finishDeleteEni = writeOperation(
  "eni/finish-delete-eni",
  async (work, { eniId, subnetId }: FinishDeleteEni) => removeEni(work, { id: eniId, subnetId }),
);
