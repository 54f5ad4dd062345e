import { refuse } from "../../domain/fault/fault.ts";
import { monthsLater } from "../../domain/months.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";

/** EIPs that are paid for in advance, and what is to follow their end. */
export interface RenewEips {
  readonly eipIds: readonly string[];
  /** For how many months more; none changes only what follows. */
  readonly months: number;
  readonly renewFlag?: string;
}

/** Pays EIPs for longer, which ends their isolation, or says what happens at their end. */
export const renewEips = writeOperation(
  "eip/renew-eips",
  async (work, { eipIds, months, renewFlag }: RenewEips): Promise<void> => {
    for (const eip of await lockEips(work, eipIds)) {
      if (eip.chargeType !== "prepaid") refuse({ kind: "eip.not-prepaid", eipId: eip.id });
      if (months === 0 && eip.inArrears) refuse({ kind: "eip.in-arrears", eipId: eip.id });
      const expiresAtMs = monthsLater(eip.expiresAtMs ?? work.call.nowMs, months);
      const traits = renewFlag === undefined ? eip.traits : { ...eip.traits, renewFlag };
      await changeEips(work, { id: eip.id }, { expiresAtMs, traits, inArrears: false });
    }
  },
);
