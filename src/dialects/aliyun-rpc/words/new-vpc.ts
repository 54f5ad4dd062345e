import type { NewVpc } from "../../../operations/vpc/create-vpc.ts";
import { keptTraits } from "../../kit/traits.ts";
import { listIn } from "./checks.ts";
import { networkDescriptionOf, networkNameOf, requireVpcCidr } from "./vpc-checks.ts";

/** The range of a network for which none is asked. */
const usualCidr = "172.16.0.0/12";

/** What both products take of a network to be made. */
export interface NewVpcIn {
  readonly CidrBlock?: string;
  readonly VpcName?: string;
  readonly Description?: string;
  readonly UserCidr?: string;
  readonly ResourceGroupId?: string;
  readonly EnableDnsHostname?: boolean;
}

/** Codes that CreateVpc has for single fields. */
export const newVpcFieldFaults = {
  vpcName: "InvalidVpcName.Malformed",
  description: "InvalidVpcDiscription.Malformed",
  userCidr: {
    "request.malformed": "InvalidUserCidr.Malformed",
    "request.out-of-range": "InvalidUserCidr.Malformed",
    "request.too-many": "InvalidUserCidr.Quota",
  },
} as const;

/** The user CIDRs of a network as they are kept; "" for none. */
export function userCidrsOf(text: string | undefined): string {
  const cidrs = listIn("userCidr", text, 3) ?? [];
  return cidrs.map((cidr) => requireVpcCidr(cidr, "userCidr", 1)).join(",");
}

/** A network to be made, as the operation takes it: pending at first. */
export function newVpcOf(input: NewVpcIn): NewVpc {
  return {
    name: networkNameOf("vpcName", input.VpcName),
    description: networkDescriptionOf(input.Description),
    cidr: requireVpcCidr(
      input.CidrBlock === undefined || input.CidrBlock === "" ? usualCidr : input.CidrBlock,
    ),
    mainRouteTableName: "",
    asTask: true,
    traits: keptTraits({
      userCidrs: userCidrsOf(input.UserCidr),
      resourceGroupId: input.ResourceGroupId,
      dnsHostname: input.EnableDnsHostname,
    }),
  };
}
