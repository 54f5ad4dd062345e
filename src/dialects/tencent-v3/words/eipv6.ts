import { formatIpv6, parseIpv6 } from "../../../domain/address/ipv6.ts";
import type { Eipv6 } from "../../../domain/eip/eipv6.ts";
import { refuse, required } from "../../../domain/fault/fault.ts";
import type { VpcAddressOut } from "../../../generated/tencent-v3.ts";
import { type Eipv6View, listEipv6Heads, loadEipv6s } from "../../../operations/eipv6/list-eipv6s.ts";
import type { Eipv6Names } from "../../../operations/eipv6/hold-eipv6s.ts";
import type { Page } from "../../../operations/kit/page.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { drawPage } from "../../kit/draw-page.ts";
import { requireFew } from "./checks.ts";
import { addressStatus } from "./eip.ts";
import { bandwidthLimits } from "./eip-charge.ts";
import { tagSet } from "./tags.ts";
import { utcTime } from "./times.ts";

/** The ways in which IPv6 traffic is charged, each with the most bandwidth that it offers. */
export const ipv6BandwidthLimits: Readonly<Record<string, number>> = {
  TRAFFIC_POSTPAID_BY_HOUR: bandwidthLimits["TRAFFIC_POSTPAID_BY_HOUR"] ?? 100,
  BANDWIDTH_PACKAGE: bandwidthLimits["BANDWIDTH_PACKAGE"] ?? 2000,
};

/** The vendor's words for the kinds of public IPv6 addresses. */
export const ipv6Types: Readonly<Record<Eipv6["kind"], string>> = {
  elastic: "EIPv6",
  "high-quality": "HighQualityEIPv6",
  own: "EIP6",
};

/** Where a public IPv6 address stands. */
export function ipv6Status({ state, eniId, instanceId }: Pick<Eipv6, "state" | "eniId" | "instanceId">) {
  return addressStatus({ state, targetKind: eniId === null ? null : "eni", instanceId });
}

/** The way of charging that was asked for; by traffic and hour when none was. */
export function ipv6ChargeOf(word = "TRAFFIC_POSTPAID_BY_HOUR"): string {
  if (Object.hasOwn(ipv6BandwidthLimits, word)) return word;
  const expected = Object.keys(ipv6BandwidthLimits).join(" or ");
  return refuse({ kind: "request.out-of-range", field: "internetChargeType", value: word, expected });
}

/** A bandwidth within what the way of charging offers; 1 Mbps when none was asked for. */
export function ipv6BandwidthOf(charge: string, value = 1): number {
  const to = ipv6BandwidthLimits[charge] ?? 100;
  if (value < 1 || value > to) refuse({ kind: "eip.bandwidth-out-of-range", value, from: 1, to });
  return value;
}

/** A public IPv6 address as API 3.0 words it. */
function ipv6AddressOut({ eip, tags }: Eipv6View): VpcAddressOut {
  const packageId = eip.traits["bandwidthPackageId"];
  return {
    AddressId: eip.id,
    AddressName: eip.name,
    AddressStatus: ipv6Status(eip),
    AddressIp: eip.address,
    InstanceId: eip.instanceId,
    CreatedTime: utcTime(eip.createdAtMs),
    NetworkInterfaceId: eip.eniId,
    PrivateAddressIp: eip.privateAddress,
    IsArrears: false,
    IsBlocked: false,
    IsEipDirectConnection: false,
    AddressType: ipv6Types[eip.kind],
    CascadeRelease: eip.kind === "own",
    EipAlgType: { Ftp: false, Sip: false },
    InternetServiceProvider: eip.isp,
    LocalBgp: false,
    Bandwidth: eip.bandwidthMbps,
    InternetChargeType: eip.internetCharge,
    TagSet: tagSet(tags),
    DeadlineDate: null,
    InstanceType: eip.eniId === null ? null : eip.instanceId === null ? "ENI" : "CVM",
    Egress: eip.egress,
    AntiDDoSPackageId: "",
    RenewFlag: "",
    BandwidthPackageId: typeof packageId === "string" ? packageId : "",
    UnVpcId: eip.vpcId ?? "",
    DedicatedClusterId: "",
  };
}

/** A page of public IPv6 addresses, each drawn once for its revision. */
export function drawIpv6Addresses(context: ActionContext, query: Query<Eipv6>): Promise<Page<VpcAddressOut>> {
  return drawPage(context, query, {
    name: "tencent-v3/eipv6",
    heads: listEipv6Heads,
    load: loadEipv6s,
    headOf: (view: Eipv6View) => view.eip,
    draw: ipv6AddressOut,
  });
}

/** The id of an elastic IPv6 address. */
export function requireEipv6Id(id: string): string {
  if (/^eipv6-[0-9a-z]+$/.test(id)) return id;
  return refuse({ kind: "eip.id-malformed", eipId: id, example: "eipv6-11112222" });
}

/** Ids of elastic IPv6 addresses: at least one. */
export function requireEipv6Ids(ids: readonly string[]): readonly string[] {
  return requireFew("ipv6AddressIds", ids, 100).map(requireEipv6Id);
}

/** IPv6 addresses in whatever spelling, in canonical form. */
export function requireIpv6s(addresses: readonly string[]): string[] {
  const [field, expected] = ["ip6Addresses", "an IPv6 address"];
  return requireFew(field, addresses, 100).map((value) =>
    formatIpv6(required(parseIpv6(value), { kind: "request.malformed", field, value, expected })),
  );
}

/** Addresses with public bandwidth, named by themselves or by their ids, in one of the two ways. */
export function publishedNames(addresses: readonly string[] = [], ids: readonly string[] = []): Eipv6Names {
  if (addresses.length > 0 && ids.length > 0) {
    refuse({ kind: "request.conflict", fields: ["ip6Addresses", "ip6AddressIds"] });
  }
  if (addresses.length > 0) return { addresses: requireIpv6s(addresses) };
  if (ids.length === 0) refuse({ kind: "request.missing", anyOf: ["ip6Addresses", "ip6AddressIds"] });
  for (const eipId of requireFew("ip6AddressIds", ids, 100)) {
    if (!/^eip-[0-9a-z]+$/.test(eipId)) refuse({ kind: "eip.id-malformed", eipId });
  }
  return { ids };
}
