import type { Eni } from "../../domain/eni/eni.ts";
import { required } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";

/** The primary ENI of an instance, held; every instance has one. */
export async function lockPrimaryEni(work: WriteWork, instanceId: string): Promise<Eni> {
  const [seen] = await work.tx.pick("eni", ["id"], { where: { instanceId, kind: "primary" } });
  const [eni] = seen === undefined ? [] : await work.tx.lock("eni", [seen.id]);
  return required(eni, { kind: "instance.not-found", instanceId });
}
