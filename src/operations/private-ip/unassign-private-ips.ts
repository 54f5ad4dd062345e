import { refuse } from "../../domain/fault/fault.ts";
import { requireIdleEips } from "../eni/eni-eips.ts";
import { requireDetachable } from "../eni/require-detachable.ts";
import { hostOf, lockEni, lockInstance, requireSettled } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { releasePrivateIps } from "./release-private-ips.ts";
import { requireSecondary } from "./require-secondary.ts";

/** Secondary addresses that an ENI is to have no more. */
export interface UnassignPrivateIps {
  readonly vpcId?: string;
  readonly eniId: string;
  readonly addresses: readonly string[];
  /** The instance that the ENI is to leave as well. */
  readonly detachFrom?: string;
}

/** Takes secondary addresses off an ENI, all or none; public addresses on them are unbound. */
export const unassignPrivateIps = writeOperation(
  "private-ip/unassign-private-ips",
  async (work, input: UnassignPrivateIps) => {
    const { eniId, addresses, detachFrom } = input;
    if (addresses.length === 0) refuse({ kind: "request.missing", anyOf: ["privateIps"] });
    if (detachFrom !== undefined) await lockInstance(work, detachFrom);
    const eni = await lockEni(work, eniId, input.vpcId);
    requireSettled(eni);
    await hostOf(work, eni);
    await requireSecondary(work.tx, eniId, addresses);
    await requireIdleEips(work, eniId, addresses);
    const detach = detachFrom !== undefined;
    if (detach) await requireDetachable(work, eni, detachFrom);
    if (!endsAtOnce(work)) {
      await work.tx.update("privateIp", { ownerId: eniId, address: addresses }, { state: "deleting" });
      if (detach) await work.tx.update("eni", { id: eniId }, { state: "detaching" });
    }
    return openTask(work, {
      resources: [{ table: "eni", id: eniId }],
      step: releasePrivateIps,
      input: { eniId, subnetId: eni.subnetId, addresses, detachFrom: detachFrom ?? null },
    });
  },
  { manner: "alongside" },
);
