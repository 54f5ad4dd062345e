import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { primaryEniOf } from "./find-landing.ts";
import { allocateWanIp, countWanIpChange, wanIpOf } from "./wan-ip.ts";

/** The instance that is to get the ordinary public address that its bandwidth allows. */
export interface GiveWanIp {
  readonly instanceId: string;
  /** The one that is wanted; any when left out. */
  readonly address?: string;
  /** How its traffic is charged, unless the instance was made to be charged otherwise. */
  readonly internetCharge: string;
}

async function requireNoPublicAddress(work: WriteWork, instanceId: string, eniId: string): Promise<string> {
  if ((await wanIpOf(work.tx, instanceId)) !== undefined) refuse({ kind: "eip.has-wan-ip", instanceId });
  const [ip] = await work.tx.find("privateIp", { where: { ownerId: eniId, primary: true } });
  const { address: privateAddress } = required(ip, { kind: "eni.not-found", eniId });
  const [eip] = await work.tx.find("eip", { where: { eniId, privateAddress } });
  if (eip !== undefined) refuse({ kind: "eip.instance-has-eip", instanceId });
  return privateAddress;
}

function offerOf({ id: instanceId, traits }: Instance, usual: string) {
  const { bandwidthMbps, internetCharge } = traits;
  if (typeof bandwidthMbps !== "number" || bandwidthMbps < 1) {
    return refuse({ kind: "eip.no-bandwidth", instanceId });
  }
  return { bandwidthMbps, internetCharge: typeof internetCharge === "string" ? internetCharge : usual };
}

/** Gives an instance that was made with a bandwidth its ordinary public address; tells the address. */
export const giveWanIp = writeOperation(
  "eip/give-wan-ip",
  async (work, { instanceId, address, internetCharge }: GiveWanIp): Promise<string> => {
    const [found] = await work.tx.lock("instance", [instanceId]);
    const instance = required(found, { kind: "instance.not-found", instanceId });
    requireIdle(instance);
    const { state } = instance;
    if (state !== "running" && state !== "stopped") {
      refuse({ kind: "instance.wrong-state", instanceId, state, expected: "running or stopped" });
    }
    const { id: eniId } = await primaryEniOf(work, instanceId);
    await work.tx.lock("eni", [eniId]);
    const privateAddress = await requireNoPublicAddress(work, instanceId, eniId);
    const offer = offerOf(instance, internetCharge);
    await countWanIpChange(work);
    const wan = await allocateWanIp(work, { instanceId, eniId, privateAddress, ...offer }, address);
    return wan.address;
  },
);
