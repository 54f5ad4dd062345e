import type { Eip, EipTarget } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { EcsEipAddressOut, VpcEipAddressOut } from "../../../generated/aliyun-rpc.ts";
import { type EipView, listEips } from "../../../operations/eip/list-eips.ts";
import type { Page } from "../../../operations/kit/page.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { pollRows } from "../../kit/poll-rows.ts";
import { flagTrait, textTrait } from "../../kit/traits.ts";
import { internetChargeWord } from "./eip-charge.ts";
import { vpcTags } from "./tags.ts";
import { utcMinute, utcTime } from "./times.ts";

const statuses: Readonly<Record<Eip["state"], string>> = {
  // Alibaba's EIPs are there at once: one that another vendor's call is still acquiring cannot be bound yet.
  creating: "Associating",
  unbound: "Available",
  binding: "Associating",
  bound: "InUse",
  unbinding: "Unassociating",
  releasing: "Releasing",
};

/** The states that Alibaba calls by this word; none for a word that no EIP here is described by. */
export function eipStates(word: string): Eip["state"][] {
  const states = Object.keys(statuses) as Eip["state"][];
  return states.filter((state) => statuses[state] === word);
}

/** The vendor's words for what an EIP is bound to. */
export const eipTargets: Readonly<Record<EipTarget, string>> = {
  instance: "EcsInstance",
  eni: "NetworkInterface",
  nat: "Nat",
  havip: "HaVip",
};

function lockReasons({ inArrears, blocked }: Eip): { LockReason: string }[] {
  return [
    ...(inArrears ? [{ LockReason: "financial" }] : []),
    ...(blocked ? [{ LockReason: "security" }] : []),
  ];
}

/** An EIP as ECS drew it before there was a VPC product. */
export function oldEipOut({ eip }: EipView): EcsEipAddressOut {
  return {
    AllocationId: eip.id,
    IpAddress: eip.address,
    RegionId: eip.region,
    Status: statuses[eip.state],
    InstanceId: eip.targetId ?? "",
    InstanceType: eip.targetKind === null ? "" : eipTargets[eip.targetKind],
    Bandwidth: String(eip.bandwidthMbps),
    EipBandwidth: String(eip.bandwidthMbps),
    InternetChargeType: internetChargeWord(eip.internetCharge),
    ChargeType: eip.chargeType === "prepaid" ? "PrePaid" : "PostPaid",
    AllocationTime: utcTime(eip.createdAtMs),
    ExpiredTime: eip.expiresAtMs === null ? "" : utcMinute(eip.expiresAtMs),
    OperationLocks: { LockReason: lockReasons(eip) },
  };
}

/** An EIP as the VPC product draws it. */
export function eipOut(view: EipView): VpcEipAddressOut {
  const { eip, vpcId, tags } = view;
  const isBound = eip.targetKind !== null;
  const protections = eip.kind === "anti-ddos" ? ["AntiDDoS_Enhanced"] : [];
  return {
    ...oldEipOut(view),
    Name: eip.name,
    Description: eip.description,
    InstanceRegionId: isBound ? eip.region : "",
    PrivateIpAddress: eip.privateAddress ?? "",
    VpcId: vpcId ?? "",
    Mode: isBound ? eipMode(eip) : "",
    ISP: eip.isp,
    Netmode: "public",
    Zone: textTrait(eip.traits, "zone"),
    ResourceGroupId: textTrait(eip.traits, "resourceGroupId"),
    BusinessStatus: eip.inArrears ? "FinancialLocked" : "Normal",
    DeletionProtection: eip.deletionProtected,
    HDMonitorStatus: flagTrait(eip.traits, "monitored") ? "ON" : "OFF",
    SecurityProtectionTypes: { SecurityProtectionType: protections },
    PublicIpAddressPoolId: eip.publicPoolId ?? "",
    SegmentInstanceId: eip.segmentId ?? "",
    BandwidthPackageId: "",
    BandwidthPackageBandwidth: "",
    BandwidthPackageType: "",
    BizType: "default",
    HasReservationData: "false",
    ReservationActiveTime: "",
    ReservationBandwidth: "",
    ReservationInternetChargeType: "",
    ReservationOrderType: "",
    SecondLimited: false,
    ServiceManaged: 0,
    Tags: vpcTags(tags),
  };
}

/** How a bound EIP works; only Alibaba's own words for it are shown. */
function eipMode({ mode }: Pick<Eip, "mode">): string {
  return mode === "BINDED" || mode === "MULTI_BINDED" ? mode : "NAT";
}

/** Reads a page of EIPs; describing one that is on its way to another state asks after its task. */
export async function readEips(context: ActionContext, query: Query<Eip>): Promise<Page<EipView>> {
  const seen = await context.read(listEips, query);
  const eips = seen.items.map(({ eip }) => eip);
  return (await pollRows(context, eips)) ? context.read(listEips, query) : seen;
}

/** Refuses any type of resource but EIPs, for actions that know no other; it may be left out. */
export function requireEipType(type = "EIP"): void {
  if (type === "EIP") return;
  refuse({ kind: "request.out-of-range", field: "instanceType", value: type, expected: "EIP" });
}
