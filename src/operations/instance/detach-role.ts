import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** Instances that are to bear no role any more. */
export interface DetachRole {
  readonly instanceIds: readonly string[];
  /** The role that they must bear; whichever they do when left out. */
  readonly roleName?: string;
}

/** An instance with the role that it bore. */
export interface BorneRole {
  readonly instanceId: string;
  readonly roleName: string;
}

/** Takes their roles off instances, all of them or none. */
export const detachRole = writeOperation(
  "instance/detach-role",
  async (work, { instanceIds, roleName: named }: DetachRole): Promise<BorneRole[]> => {
    const instances = await lockInstances(work, instanceIds);
    requireStates(instances, ["running", "stopped"]);
    const borne: BorneRole[] = [];
    for (const { id: instanceId, traits } of instances) {
      const { roleName = "" } = traits as { readonly roleName?: string };
      if (named !== undefined && roleName !== named) {
        refuse({ kind: "instance.role-not-attached", instanceId, roleName: named });
      }
      await work.tx.update("instance", { id: instanceId }, { traits: { ...traits, roleName: "" } });
      borne.push({ instanceId, roleName });
    }
    return borne;
  },
);
