import { required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import { changeEips } from "../eip/change-eips.ts";
import { allocateWanIp, wanIpOf } from "../eip/wan-ip.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockPrimaryEni } from "./primary-eni.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** What about the ordinary public address of an instance is to be different; what is left out stays. */
export interface ModifyWan {
  readonly instanceId: string;
  readonly bandwidthMbps?: number;
  readonly internetCharge?: string;
  /** Gives the instance one when it has none and there is a bandwidth. */
  readonly allocate: boolean;
  /** Laid over those that the instance has. */
  readonly traits?: JsonObject;
}

async function addWan(work: WriteWork, { instanceId, ...input }: ModifyWan): Promise<void> {
  const { bandwidthMbps = 0, internetCharge = "PayByTraffic" } = input;
  if (!input.allocate || bandwidthMbps === 0) return;
  const { id: eniId } = await lockPrimaryEni(work, instanceId);
  const [found] = await work.tx.find("privateIp", { where: { ownerId: eniId, primary: true } });
  const { address: privateAddress } = required(found, { kind: "instance.not-found", instanceId });
  await allocateWanIp(work, { instanceId, eniId, privateAddress, bandwidthMbps, internetCharge });
}

/** Changes the bandwidth and charging of an instance's ordinary public address, or gives it one. */
export const modifyWan = writeOperation("instance/modify-wan", async (work, input: ModifyWan) => {
  const { instanceId: id } = input;
  const instances = await lockInstances(work, [id]);
  requireStates(instances, ["running", "stopped"]);
  const { bandwidthMbps, internetCharge } = input;
  const offer = {
    ...(bandwidthMbps !== undefined && { bandwidthMbps }),
    ...(internetCharge !== undefined && { internetCharge }),
  };
  // The offer is remembered for an address that is given later.
  for (const { traits } of instances) {
    await work.tx.update("instance", { id }, { traits: { ...traits, ...input.traits, ...offer } });
  }
  const wan = await wanIpOf(work.tx, id);
  if (wan === undefined) return addWan(work, input);
  await changeEips(work, { id: wan.id }, offer);
});
