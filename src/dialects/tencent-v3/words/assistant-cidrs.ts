import type { VpcAssistantCidrOut } from "../../../generated/tencent-v3.ts";
import { listRanges } from "../../../operations/vpc/list-ranges.ts";
import type { ActionContext } from "../../kit/action.ts";
import { assistantCidrOut } from "./vpc.ts";

/** Codes that the actions on assistant CIDRs have for ranges in each other's way. */
export const vpcRangeFaults = {
  "vpc.cidr-overlap": "InvalidParameterValue.VpcCidrConflict",
} as const;

/** Further ranges of a network as they stand now. */
export async function drawRanges(
  context: ActionContext,
  vpcId: string,
  cidrs: readonly string[],
): Promise<VpcAssistantCidrOut[]> {
  const { items } = await context.read(listRanges, { where: { vpcId, cidr: cidrs } });
  return items.map(assistantCidrOut);
}
