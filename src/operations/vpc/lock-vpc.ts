import { required } from "../../domain/fault/fault.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { requireIdle } from "../kit/task.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Locks a network that must exist and not be busy. */
export async function lockVpc(work: WriteWork, vpcId: string): Promise<Vpc> {
  const [found] = await work.tx.lock("vpc", [vpcId]);
  const vpc = required(found, { kind: "vpc.not-found", vpcId });
  requireIdle(vpc);
  return vpc;
}
