import { refuse } from "../../domain/fault/fault.ts";
import type { Taggable, TaggedKind } from "../../domain/tag/tag.ts";
import { writeOperation } from "../kit/operation.ts";

/** Kinds of resources that belong to a resource group. */
export type GroupedKind = Exclude<TaggedKind, "keyPair" | "subnetReservation">;

/** A resource and the group that it is to belong to. */
export interface MoveResource extends Taggable {
  readonly kind: GroupedKind;
  readonly resourceGroupId: string;
}

/** Moves a resource to another resource group. */
export const moveResource = writeOperation(
  "resource-group/move-resource",
  async ({ tx }, { kind, id, resourceGroupId }: MoveResource): Promise<void> => {
    const [row] = await tx.lock(kind, [id]);
    if (row === undefined) return refuse({ kind: "tag.resource-not-found", resourceId: id });
    await tx.update(kind, { id }, { traits: { ...row.traits, resourceGroupId } });
  },
);
