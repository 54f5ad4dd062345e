import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifySubnet, type SubnetChange } from "../../../../../operations/subnet/modify-subnet.ts";
import { action } from "../../../action.ts";
import { vSwitchFieldFaults } from "../../../words/new-vswitch.ts";
import {
  ipv6IndexOf,
  networkDescriptionOf,
  networkNameOf,
  requireIpv6Mask,
} from "../../../words/vpc-checks.ts";

interface Ipv6In {
  readonly EnableIPv6?: boolean;
  readonly Ipv6CidrBlock?: number;
  readonly VpcIpv6CidrBlock?: string;
}

function ipv6Of(input: Ipv6In): Pick<SubnetChange, "ipv6"> {
  const { EnableIPv6: enable, Ipv6CidrBlock: index, VpcIpv6CidrBlock: within = "" } = input;
  if (enable === false && index !== undefined) {
    refuse({ kind: "request.conflict", fields: ["enableIPv6", "ipv6CidrBlock"] });
  }
  if (enable === true && index === undefined) refuse({ kind: "request.missing", anyOf: ["ipv6CidrBlock"] });
  if (enable === false) return { ipv6: "none" };
  if (index === undefined) return {};
  return { ipv6: { index: ipv6IndexOf(index), ...(within !== "" && { within }) } };
}

export default action<"vpc", "ModifyVSwitchAttribute">({
  faults: { "resource.busy": "IncorrectVSwitchStatus" },
  fieldFaults: vSwitchFieldFaults,
  async run(input, context) {
    requireIpv6Mask(input.Ipv6CidrMask);
    await context.write(modifySubnet, {
      subnetId: input.VSwitchId,
      ...(input.VSwitchName !== undefined && { name: networkNameOf("vSwitchName", input.VSwitchName) }),
      ...(input.Description !== undefined && { description: networkDescriptionOf(input.Description) }),
      ...ipv6Of(input),
    });
    return {};
  },
});
