import type { ActionContext } from "../../kit/action.ts";
import { newId } from "./ids.ts";

/** The subnet that a caller names, and the network that it must be in, in either system of ids. */
export async function subnetNamed(
  context: ActionContext,
  input: { readonly vpcId: string; readonly subnetId: string },
): Promise<{ readonly vpcId: string; readonly subnetId: string }> {
  return {
    vpcId: await newId(context, "vpc", input.vpcId),
    subnetId: await newId(context, "subnet", input.subnetId),
  };
}
