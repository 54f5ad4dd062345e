import type { NamedRef } from "../../network/network.ts";

/** Calls about what things are called. */
export interface NameCalls {
  rename: NamedRef & { readonly name: string };
}
