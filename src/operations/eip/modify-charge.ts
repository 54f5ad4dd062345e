import type { Eip } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";

/** How an EIP is to be charged from now on. */
export interface ModifyCharge {
  readonly eipId: string;
  readonly change: Pick<Eip, "internetCharge" | "bandwidthMbps" | "chargeType" | "expiresAtMs">;
  readonly traits: JsonObject;
}

/** Charges an EIP in another way; what is paid in advance stays so until it ends. */
export const modifyCharge = writeOperation(
  "eip/modify-charge",
  async (work, { eipId, change, traits }: ModifyCharge): Promise<void> => {
    const [found] = await lockEips(work, [eipId]);
    const eip = required(found, { kind: "eip.not-found", eipId });
    if (eip.inArrears) refuse({ kind: "eip.in-arrears", eipId });
    requireIdle(eip);
    const { segmentId } = eip;
    if (segmentId !== null && change.chargeType === "prepaid") {
      refuse({ kind: "eip-segment.whole", eipId, segmentId });
    }
    if (eip.internetCharge === change.internetCharge) {
      refuse({ kind: "eip.charge-unchanged", eipId, charge: change.internetCharge });
    }
    if (eip.chargeType === "prepaid") refuse({ kind: "eip.prepaid", eipId });
    await changeEips(work, { id: eipId }, { ...change, traits: { ...eip.traits, ...traits } });
  },
);
