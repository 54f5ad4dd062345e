import { refuse } from "../../../domain/fault/fault.ts";
import type { HavipMember } from "../../../domain/havip/havip.ts";
import type { EcsHaVipOut, VpcHaVipOut } from "../../../generated/aliyun-rpc.ts";
import type { HavipView } from "../../../operations/havip/list-havips.ts";
import type { Membership } from "../../../operations/havip/join-havips.ts";
import { textTrait } from "../../kit/traits.ts";
import { vpcTags } from "./tags.ts";
import { utcTime } from "./times.ts";

const memberTypes: Readonly<Record<HavipMember["memberKind"], string>> = {
  instance: "EcsInstance",
  eni: "NetworkInterface",
};

/** How many instances, or else ENIs, may share a HAVIP. */
export const membersPerHavip = 10;

/** Codes where HAVIPs and what shares them are not as a call needs them. */
export const havipFaults = {
  "instance.wrong-state": "IncorrectInstanceStatus",
  "havip.has-eip": "IncorrectHaVipStatus",
  "resource.busy": "IncorrectHaVipStatus",
} as const;

/** Which instance, or which ENI when the call says so, is to share a HAVIP. */
export function membershipIn(input: {
  readonly HaVipId: string;
  readonly InstanceId: string;
  readonly InstanceType?: string;
}): Membership {
  const { HaVipId: havipId, InstanceId: memberId, InstanceType: word = "" } = input;
  const type = word === "" ? memberTypes.instance : word;
  if (type === memberTypes.instance) return { havipId, memberKind: "instance", memberId };
  if (type === memberTypes.eni) return { havipId, memberKind: "eni", memberId };
  const expected = Object.values(memberTypes).join(" or ");
  return refuse({ kind: "request.out-of-range", field: "instanceType", value: word, expected });
}

/** Whether a call takes a HAVIP even from the one that holds it; the flag is a text. */
export function forceIn(text = ""): boolean {
  const word = text.toLowerCase();
  if (word === "true") return true;
  if (word === "" || word === "false") return false;
  return refuse({ kind: "request.out-of-range", field: "force", value: text, expected: "True or False" });
}

/** What a HAVIP is doing: InUse while something shares it or an EIP stands for it. */
export function havipStatus({ havip, members, publicAddress }: HavipView): string {
  if (havip.state === "deleting") return "Deleting";
  if (havip.state === "pending") return "Creating";
  return members.length > 0 || publicAddress !== "" ? "InUse" : "Available";
}

// The holder as callers named it: ENIs are named themselves where ENIs share the HAVIP.
function masterOf({ havip, members }: HavipView): string {
  const named = members.some((one) => one.memberKind === "eni") ? havip.eniId : havip.instanceId;
  return named ?? havip.eniId ?? "";
}

/** A HAVIP as ECS drew it before there was a VPC product. */
export function oldHavipOut(view: HavipView): EcsHaVipOut {
  const { havip, members, publicAddress } = view;
  return {
    HaVipId: havip.id,
    IpAddress: havip.address,
    Description: havip.description,
    RegionId: havip.region,
    VpcId: havip.vpcId,
    VSwitchId: havip.subnetId,
    Status: havipStatus(view),
    CreateTime: utcTime(havip.createdAtMs),
    MasterInstanceId: masterOf(view),
    AssociatedInstances: { associatedInstance: members.map((one) => one.memberId) },
    AssociatedEipAddresses: { associatedEipAddresse: publicAddress === "" ? [] : [publicAddress] },
  };
}

/** A HAVIP as the VPC product draws it. */
export function havipOut(view: HavipView): VpcHaVipOut {
  const { havip, members, tags } = view;
  const [first] = members;
  return {
    ...oldHavipOut(view),
    Name: havip.name,
    AssociatedInstanceType: first === undefined ? "" : memberTypes[first.memberKind],
    ChargeType: "PostPaid",
    ResourceGroupId: textTrait(havip.traits, "resourceGroupId"),
    Tags: vpcTags(tags),
  };
}
