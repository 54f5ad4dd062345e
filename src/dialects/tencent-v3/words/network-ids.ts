import { refuse } from "../../../domain/fault/fault.ts";
import { requireIdShape } from "./checks.ts";

/** Refuses what cannot be a network's id. */
export function requireVpcId(id: string): string {
  return requireIdShape("vpcId", id, "vpc-");
}

/** Refuses what cannot be a subnet's id; a subnet made through Alibaba's API bears that vendor's. */
export function requireSubnetId(id: string): string {
  return requireIdShape("subnetId", id, "subnet-", "vsw-");
}

/** Refuses a list of ids of which one cannot be an id, or that is too long. */
export function requireIds(
  field: string,
  ids: readonly string[],
  check: (id: string) => string,
  limit = 100,
): readonly string[] {
  if (ids.length > limit) refuse({ kind: "request.too-many", field, limit, asked: ids.length });
  return ids.map(check);
}

/** The id of an instance, which another vendor's caller may have made. */
export function requireInstanceId(id: string): string {
  return requireIdShape("instanceId", id, "ins-", "i-");
}
