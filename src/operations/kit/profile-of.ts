import type { Profile } from "../../domain/profile.ts";
import type { ReadWork } from "./operation.ts";

/** The limits and habits that a thing was made under: a network keeps its vendor's, whoever looks at it. */
export function profileOf(work: ReadWork, row: { readonly profile: string }): Profile {
  return work.rules.profiles[row.profile] ?? work.profile;
}
