import type { Eni } from "../../domain/eni/eni.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { guardEni } from "./guard-eni.ts";
import { lockEni } from "./require-state.ts";

/** What about an ENI is to be different; what is left out stays. */
export interface ModifyEni {
  readonly vpcId?: string;
  readonly eniId: string;
  readonly name?: string;
  readonly description?: string;
  /** Replaces all that it has. */
  readonly securityGroupIds?: readonly string[];
  readonly trunking?: boolean;
  readonly deleteOnRelease?: boolean;
  readonly sourceDestCheck?: boolean;
  /** Laid over those that it has. */
  readonly traits?: JsonObject;
}

/** Whether anything but the name and description is to change, which primary ENIs refuse. */
function isDeep(input: ModifyEni): boolean {
  const { securityGroupIds, trunking, deleteOnRelease, sourceDestCheck, traits } = input;
  return [securityGroupIds, trunking, deleteOnRelease, sourceDestCheck, traits].some(
    (one) => one !== undefined,
  );
}

function changeOf(eni: Eni, input: ModifyEni): Partial<Eni> {
  const { name, description, trunking, deleteOnRelease, sourceDestCheck, traits } = input;
  const change = {
    name,
    description,
    trunking,
    deleteOnRelease,
    sourceDestCheck,
    traits: traits === undefined ? undefined : { ...eni.traits, ...traits },
  };
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Changes what an ENI is called, how it is guarded and how it behaves. */
export const modifyEni = writeOperation("eni/modify-eni", async (work, input: ModifyEni) => {
  const { eniId, securityGroupIds = [] } = input;
  await work.tx.lock("securityGroup", securityGroupIds.toSorted());
  const eni = await lockEni(work, eniId, input.vpcId);
  requireIdle(eni);
  if (eni.kind === "primary" && isDeep(input)) refuse({ kind: "eni.is-primary", eniId });
  const change = changeOf(eni, input);
  if (Object.keys(change).length > 0) await work.tx.update("eni", { id: eniId }, change);
  if (input.securityGroupIds === undefined) return;
  await work.tx.remove("eniSecurityGroup", { eniId });
  await guardEni(work, eniId, eni.vpcId, securityGroupIds);
});
