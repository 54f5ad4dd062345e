import type { Eip, EipTarget } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { EcsDescribeEipAddressesIn, VpcDescribeEipAddressesIn } from "../../../generated/aliyun-rpc.ts";
import { matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { listIn } from "./checks.ts";
import { eipStates, eipTargets } from "./eip.ts";
import { tagParts } from "./tags.ts";
import { whenGiven } from "./vpc-filters.ts";

type Part = QueryPart<Eip>;
type SharedIn = Omit<EcsDescribeEipAddressesIn, "RegionId">;

/** What EIPs can be bound to elsewhere, which nothing here is. */
const otherTargets = ["SlbInstance", "IpAddress", "VpnGateway", "GlobalAccelerationInstance"];

function refuseWord(field: string, value: string, expected: string): never {
  return refuse({ kind: "request.out-of-range", field, value, expected });
}

function ofTarget(word: string): Part {
  const [kind] = Object.entries(eipTargets).find(([, one]) => one === word) ?? [];
  if (kind !== undefined) return { where: { targetKind: kind as EipTarget } };
  if (otherTargets.includes(word)) return matchesNothing;
  return refuseWord("associatedInstanceType", word, Object.values(eipTargets).join(", "));
}

function ofCharge(word: string): Part {
  if (word === "PostPaid") return { where: { chargeType: "postpaid" } };
  if (word === "PrePaid") return { where: { chargeType: "prepaid" } };
  return refuseWord("chargeType", word, "PostPaid or PrePaid");
}

function ofLock(word: string): Part {
  if (word === "financial") return { where: { inArrears: true } };
  if (word === "security") return { where: { blocked: true } };
  return refuseWord("lockReason", word, "financial or security");
}

function timeIn(text: string): number {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z$/.test(text);
  const timeMs = isTime ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(timeMs)) return timeMs;
  const expected = "a time such as 2026-01-31T00:00Z";
  return refuse({ kind: "request.malformed", field: "Filter.Value", value: text, expected });
}

function ofFilter({ Key: key = "", Value: value = "" }: { Key?: string; Value?: string }): Part {
  if (key === "CreationStartTime") return { where: { createdAtMs: { above: timeIn(value) - 1 } } };
  if (key === "CreationEndTime") return { where: { createdAtMs: { below: timeIn(value) + 1 } } };
  return refuse({ kind: "request.filter-unknown", name: key });
}

function given(word: string | undefined, partOf: (word: string) => Part): Part[] {
  return word === undefined ? [] : [partOf(word)];
}

/** What both products list EIPs by; ordinary public addresses are no EIPs. */
export function sharedEipParts(input: SharedIn): Part[] {
  const ids = listIn("eipId", input.AllocationId, 50);
  const addresses = listIn("eipAddress", input.EipAddress, 50);
  return [
    { where: { kind: { not: "wan" } } },
    ...whenGiven<Eip>(ids, ids && { id: ids }),
    ...whenGiven<Eip>(addresses, addresses && { address: addresses }),
    ...given(input.AssociatedInstanceId, (targetId) => ({ where: { targetId } })),
    ...given(input.AssociatedInstanceType, ofTarget),
    ...given(input.ChargeType, ofCharge),
    ...given(input.LockReason, ofLock),
    ...given(input.ISP, (isp) => ({ where: { isp } })),
    ...given(input.Status, (status) => ({ where: { state: eipStates(status) } })),
    ...(input.Filter ?? []).map(ofFilter),
  ];
}

/** What the VPC product lists EIPs by besides. */
export function ownEipParts(input: VpcDescribeEipAddressesIn): Part[] {
  const { SecurityProtectionEnabled: isProtected } = input;
  const kind = isProtected === true ? "anti-ddos" : { not: "anti-ddos" as const };
  return [
    ...given(input.PublicIpAddressPoolId, (publicPoolId) => ({ where: { publicPoolId } })),
    ...given(input.SegmentInstanceId, (segmentId) => ({ where: { segmentId } })),
    ...given(input.EipName, (name) => ({ where: { name } })),
    ...(isProtected === undefined ? [] : [{ where: { kind } } as const]),
    ...(input.ServiceManaged === true ? [matchesNothing] : []),
    ...tagParts<Eip>(input.Tag),
  ];
}

/** The codes that say which of these words is wrong. */
export const eipFilterFaults = {
  associatedInstanceType: "InvalidIAssociatedInstanceType.ValueNotSupported",
  chargeType: "InvalidChargeType.ValueNotSupported",
  lockReason: "InvalidLockReason.NotFound",
} as const;
