import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcPrivateIpAddressSpecificationIn } from "../../../generated/tencent-v3.ts";
import type { NewEni } from "../../../operations/eni/create-eni.ts";
import { levelOfCount, namedAddresses } from "./addresses.ts";
import { requireLength, requireText } from "./checks.ts";
import { requireSubnetId, requireVpcId } from "./network-ids.ts";
import { requireGroupId } from "./security-group.ts";
import { requireTags, type TagIn } from "./tags.ts";

/** What the two actions that make an ENI have in common. */
export interface NewEniIn {
  readonly VpcId: string;
  readonly SubnetId: string;
  readonly NetworkInterfaceName: string;
  readonly NetworkInterfaceDescription?: string;
  readonly SecondaryPrivateIpAddressCount?: number;
  readonly QosLevel?: string;
  readonly SecurityGroupIds?: readonly string[];
  readonly PrivateIpAddresses?: readonly VpcPrivateIpAddressSpecificationIn[];
  readonly Tags?: readonly TagIn[];
}

/** Reads what an ENI is to be. */
export function newEni(input: NewEniIn): NewEni & { readonly vpcId: string } {
  const { SecondaryPrivateIpAddressCount: count = 0 } = input;
  return {
    vpcId: requireVpcId(input.VpcId),
    subnetId: requireSubnetId(input.SubnetId),
    name: requireText("networkInterfaceName", input.NetworkInterfaceName),
    description: requireLength("networkInterfaceDescription", input.NetworkInterfaceDescription),
    addresses: namedAddresses(input.PrivateIpAddresses),
    count,
    qosLevel: levelOfCount(input.QosLevel, count),
    securityGroupIds: (input.SecurityGroupIds ?? []).map((id) => requireGroupId(id, "securityGroupIds")),
    tags: requireTags(input.Tags),
  };
}

/** Reads the trunking mode. */
export function requireTrunking(flag: string | undefined): boolean {
  if (flag === undefined || flag === "" || flag === "Disable") return false;
  if (flag === "Enable") return true;
  const expected = "Enable or Disable";
  return refuse({ kind: "request.malformed", field: "trunkingFlag", value: flag, expected });
}

/** Refuses the extended way of attaching, which needs hardware of the vendor's. */
export function requireStandardAttach(attachType: number | undefined): void {
  if (attachType === undefined || attachType === 0) return;
  const reason = "only standard attachments (0) exist here";
  refuse({ kind: "request.unsupported", field: "attachType", value: String(attachType), reason });
}
