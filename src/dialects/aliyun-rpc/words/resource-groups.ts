import { refuse } from "../../../domain/fault/fault.ts";
import type { MoveResource } from "../../../operations/resource-group/move-resource.ts";
import { kindOf, type ResourceTypes } from "./resource-types.ts";

/** A resource to be moved and the group to move it to, as callers name them. */
export interface GroupMove {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly group: string | undefined;
}

/** Reads a move to a resource group; groups belong to another product, so any well-formed one will do. */
export function groupedResource(
  { id = "", type = "", group = "" }: GroupMove,
  types: ResourceTypes,
): MoveResource {
  if (id === "") refuse({ kind: "request.missing", anyOf: ["ResourceId"] });
  if (type === "") refuse({ kind: "request.missing", anyOf: ["ResourceType"] });
  const kind = kindOf(type, types);
  if (kind === "keyPair" || kind === "subnetReservation")
    return refuse({ kind: "tag.kind-unsupported", name: type });
  const expected = "the id of a resource group, rg-…";
  if (!/^rg-[0-9a-z]+$/.test(group)) {
    refuse({ kind: "request.malformed", field: "resourceGroupId", value: group, expected });
  }
  return { kind, id, resourceGroupId: group };
}
