import type { EipSegment } from "../../../domain/eip/public-pool.ts";
import type { VpcAllocateEipSegmentAddressIn, VpcEipSegmentOut } from "../../../generated/aliyun-rpc.ts";
import type { NewSegment } from "../../../operations/eip-segment/allocate-segment.ts";
import type { SegmentView } from "../../../operations/eip-segment/list-segments.ts";
import type { ActionContext } from "../../kit/action.ts";
import { keptTraits } from "../../kit/traits.ts";
import { requireZone } from "./checks.ts";
import { chargeOf } from "./eip-charge.ts";
import { ispIn, oneOf } from "./isp.ts";
import { requirePublicMask } from "./public-mask.ts";
import { utcTime } from "./times.ts";

const statuses: Readonly<Record<EipSegment["state"], string>> = {
  allocating: "Allocating",
  allocated: "Allocated",
  releasing: "Releasing",
};

/** The codes of actions that meet a segment which a task keeps busy. */
export const segmentFaults = {
  "resource.busy": "OperationFailed.EipStatusInvalid",
  "eip.deletion-protected": "InvalidOperation.DeletionProtection",
} as const;

/** A segment to be acquired. */
export function newSegment(
  input: Omit<VpcAllocateEipSegmentAddressIn, "RegionId">,
  context: ActionContext,
): NewSegment {
  const { EipMask: mask, Isp: isp = "BGP", Netmode: netmode = "public", Zone: zone } = input;
  oneOf("netmode", netmode, ["public"]);
  const { bandwidthMbps, internetCharge } = chargeOf(
    {
      ...(input.Bandwidth !== undefined && { Bandwidth: input.Bandwidth }),
      ...(input.InternetChargeType !== undefined && { InternetChargeType: input.InternetChargeType }),
    },
    context.call.nowMs,
  );
  return {
    prefix: requirePublicMask("eipMask", /^\d\d$/.test(mask) ? Number(mask) : Number.NaN),
    isp: ispIn("isp", isp),
    zone: zone === undefined ? "" : requireZone(zone, context),
    bandwidthMbps,
    internetCharge,
    traits: keptTraits({ zone, resourceGroupId: input.ResourceGroupId }),
  };
}

/** A segment as it is listed; the vendor misspells its description. */
export function segmentOut({ segment, eips }: SegmentView): VpcEipSegmentOut {
  return {
    InstanceId: segment.id,
    Name: segment.name,
    Descritpion: segment.description,
    Segment: segment.cidr,
    IpCount: String(eips),
    Status: statuses[segment.state],
    RegionId: segment.region,
    Zone: segment.zone,
    CreationTime: utcTime(segment.createdAtMs),
  };
}
