import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcAllocateEipAddressIn } from "../../../generated/aliyun-rpc.ts";
import type { NewEips } from "../../../operations/eip/allocate-eips.ts";
import type { ActionContext } from "../../kit/action.ts";
import { keptTraits } from "../../kit/traits.ts";
import { descriptionOf, nameOf, requireZone } from "./checks.ts";
import { chargeOf, chargeTraits } from "./eip-charge.ts";
import { ispIn, protectedKind, oneOf } from "./isp.ts";
import { tagPairs } from "./tags.ts";

/** What any of the actions that acquire EIPs takes. */
export type NewEipIn = Partial<Omit<VpcAllocateEipAddressIn, "RegionId">>;

/** One EIP to be acquired, or several in a row that are alike. */
export function newEip(input: NewEipIn, context: ActionContext, count = 1): NewEips {
  const { IpAddress: address, Zone: zone, ISP: isp, PublicIpAddressPoolId: publicPoolId } = input;
  const { SecurityProtectionTypes: protections = [] } = input;
  if (publicPoolId !== undefined && zone !== undefined) {
    refuse({ kind: "request.conflict", fields: ["zone", "publicIpAddressPoolId"] });
  }
  oneOf("netmode", input.Netmode ?? "public", ["public"]);
  const traits = keptTraits({
    zone: zone === undefined ? undefined : requireZone(zone, context),
    resourceGroupId: input.ResourceGroupId,
  });
  return {
    count,
    name: nameOf("name", input.Name),
    description: descriptionOf("description", input.Description),
    ...(protections.length > 0 && { kind: protectedKind(protections) }),
    ...(isp !== undefined && { isp: ispIn("iSP", isp) }),
    ...(publicPoolId !== undefined && { publicPoolId }),
    ...chargeOf(input, context.call.nowMs),
    ...(address !== undefined && { addresses: [address] }),
    tags: tagPairs(input.Tag),
    traits: { ...chargeTraits(input), ...traits },
  };
}

/** The codes that say what is wrong with a pool that was named. */
export const publicPoolFaults = {
  "request.conflict": "ExclusiveParam.ZoneAndPublicIpAddressPoolId",
  "resource.busy": "IncorrectStatus.PublicIpAddressPool",
} as const;

/** The codes that say which of these words is wrong. */
export const newEipFaults = {
  bandwidth: "InvalidBandwidth.Malformed",
  iSP: "IllegalParam.Isp",
} as const;
