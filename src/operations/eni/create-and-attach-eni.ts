import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { requirePlaces } from "./address-room.ts";
import { type CreatedEni, makeEni, type NewEni } from "./create-eni.ts";
import { finishAttachEni } from "./finish-attach-eni.ts";
import { freeDeviceIndex, requireEniPlace, requireSamePlace } from "./place-eni.ts";
import { lockInstance } from "./require-state.ts";

/** An ENI to be made on an instance. */
export interface NewAttachedEni extends NewEni {
  readonly instanceId: string;
}

/** Makes an ENI and hangs it on an instance, both or neither. */
export const createAndAttachEni = writeOperation(
  "eni/create-and-attach-eni",
  async (work, input: NewAttachedEni): Promise<CreatedEni> => {
    const { instanceId, ...wanted } = input;
    // Parents before children: what making the ENI holds is held before the instance is.
    if (wanted.vpcId !== undefined) await work.tx.lock("vpc", [wanted.vpcId]);
    await work.tx.lock("securityGroup", wanted.securityGroupIds.toSorted());
    const host = await lockInstance(work, instanceId);
    await requireEniPlace(work, host);
    const deviceIndex = await freeDeviceIndex(work, instanceId);
    const place = { instanceId, deviceIndex, attachedAtMs: work.call.nowMs };
    const made = await makeEni(work, wanted, { kind: "secondary", state: "attaching", ...place });
    requireSamePlace(made.eni, host);
    requirePlaces(work, made.eni.id, host, made.privateIps.length);
    const { id: eniId } = made.eni;
    const resources = [{ table: "eni", id: eniId }] as const;
    const { taskId, ended } = await openTask(work, {
      resources,
      step: finishAttachEni,
      input: { eniId, instanceId },
    });
    if (!ended) return { ...made, taskId };
    const state = "available" as const;
    const privateIps = made.privateIps.map((ip) => ({ ...ip, state }));
    return { ...made, eni: { ...made.eni, state }, privateIps, taskId };
  },
);
