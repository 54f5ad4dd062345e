import { refuse } from "../../../domain/fault/fault.ts";
import type { Tag, Taggable, TaggedKind } from "../../../domain/tag/tag.ts";
import type { QueryPart } from "../../kit/query-parts.ts";

/** What a product calls the kinds of its resources; callers may write them in any letter case. */
export type ResourceTypes = Readonly<Record<string, TaggedKind>>;

/** ECS's types of resources. */
export const ecsTypes: ResourceTypes = {
  instance: "instance",
  securitygroup: "securityGroup",
  eni: "eni",
  keypair: "keyPair",
};

/** VPC's types of resources. */
export const vpcTypes: ResourceTypes = {
  VPC: "vpc",
  VSWITCH: "subnet",
  ROUTETABLE: "routeTable",
  EIP: "eip",
  NATGATEWAY: "natGateway",
  HAVIP: "havip",
  PUBLICIPADDRESSPOOL: "publicPool",
};

/** The kind that a type stands for. */
export function kindOf(type: string, types: ResourceTypes): TaggedKind {
  const found = Object.entries(types).find(([word]) => word.toLowerCase() === type.toLowerCase());
  return found?.[1] ?? refuse({ kind: "tag.kind-unsupported", name: type });
}

/** The type that stands for a kind. */
export function typeOf(kind: TaggedKind, types: ResourceTypes): string {
  const found = Object.entries(types).find(([, one]) => one === kind);
  return found?.[0] ?? "";
}

/** The resources that a call names, at most fifty. */
export function requireResources(ids: readonly string[], type: string, types: ResourceTypes): Taggable[] {
  const kind = kindOf(type, types);
  const distinct = [...new Set(ids)];
  if (distinct.length > 50) refuse({ kind: "tag.too-many-resources", limit: 50, asked: distinct.length });
  return distinct.map((id) => ({ kind, id }));
}

/** Asks for tags of a product's resources in a region: of one type, or of all. */
export function ofType(region: string, type: string | undefined, types: ResourceTypes): QueryPart<Tag> {
  const kinds = type === undefined || type === "" ? Object.values(types) : [kindOf(type, types)];
  return { where: { region, resourceKind: kinds } };
}

/** Asks for tags of certain resources; none named asks for all. */
export function ofResources(ids: readonly string[] = []): QueryPart<Tag> {
  if (ids.length > 50) refuse({ kind: "tag.too-many-resources", limit: 50, asked: ids.length });
  return ids.length === 0 ? {} : { where: { resourceId: ids } };
}
