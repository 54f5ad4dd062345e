import type { NewSubnet } from "../../../operations/subnet/create-subnet.ts";
import type { ActionContext } from "../../kit/action.ts";
import { requireZone } from "./checks.ts";
import { networkDescriptionOf, networkNameOf } from "./vpc-checks.ts";

/** What both products take of a vSwitch to be made. */
export interface NewVSwitchIn {
  readonly VpcId: string;
  readonly ZoneId: string;
  readonly CidrBlock: string;
  readonly VSwitchName?: string;
  readonly Description?: string;
}

/** Codes that the vSwitch actions have for single fields. */
export const vSwitchFieldFaults = {
  vSwitchName: "InvalidVSwitchName.Malformed",
  description: "InvalidVSwitchDiscription.Malformed",
} as const;

/** Codes that CreateVSwitch has for what is wrong with its fields. */
export const newVSwitchFieldFaults = {
  ...vSwitchFieldFaults,
  subnetCidr: {
    "request.malformed": "InvalidCidrBlock.Malformed",
    "request.out-of-range": "InvalidCirdrBlock.MaskLength",
  },
} as const;

/** Codes that CreateVSwitch has for what is wrong with ranges and states. */
export const newVSwitchFaults = {
  "quota.exceeded": "QuotaExceeded.VSwitch",
  "resource.busy": "IncorrectVpcStatus",
  "vpc.no-ipv6": "InvalidParameter",
  "vpc.cidr-not-found": "InvalidParameter",
} as const;

/** A vSwitch to be made, as the operation takes it: pending at first. */
export function newVSwitchOf(input: NewVSwitchIn, context: ActionContext): NewSubnet {
  return {
    vpcId: input.VpcId,
    name: networkNameOf("vSwitchName", input.VSwitchName),
    description: networkDescriptionOf(input.Description),
    cidr: input.CidrBlock,
    zone: requireZone(input.ZoneId, context),
    asTask: true,
  };
}
