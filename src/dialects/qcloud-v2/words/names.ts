import { requireText } from "../../tencent-v3/words/checks.ts";
import { requireVpcCidr } from "../../tencent-v3/words/vpc-checks.ts";
import type { ActionContext } from "../../kit/action.ts";
import type { NewSubnet } from "../../../operations/subnet/create-subnet.ts";
import { requireZone } from "./zones.ts";

/** The name and range of a network to be made; v2 and API 3.0 make the same networks. */
export function vpcNamed(input: { readonly vpcName: string; readonly cidrBlock: string }) {
  return { name: requireText("vpcName", input.vpcName, "characters"), cidr: requireVpcCidr(input.cidrBlock) };
}

/** A subnet to be made, as callers send it. */
export interface SubnetIn {
  readonly subnetName?: string;
  readonly cidrBlock?: string;
  readonly zoneId?: string;
}

/** A subnet to be made, as operations take it. */
export function newSubnetOf(
  { subnetName = "", cidrBlock = "", zoneId = "" }: SubnetIn,
  context: ActionContext,
): Omit<NewSubnet, "vpcId"> {
  return {
    name: requireText("subnetName", subnetName, "characters"),
    cidr: cidrBlock,
    zone: requireZone(zoneId, context),
  };
}
