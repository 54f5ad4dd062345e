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
import { addressStatus, sharedAddressOut } from "./eip.ts";
import { bandwidthOf, internetChargeOf, ipv6BandwidthLimits } from "./eip-charge.ts";

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

/** How new public bandwidth is charged, and how much it is: packages are a charge of their own. */
export function ipv6TermsOf(input: {
  readonly InternetChargeType?: string;
  readonly InternetMaxBandwidthOut?: number;
  readonly BandwidthPackageId?: string;
}) {
  const { BandwidthPackageId: bandwidthPackageId = "", InternetMaxBandwidthOut: asked } = input;
  const internetCharge = internetChargeOf(input.InternetChargeType, ipv6BandwidthLimits);
  if (bandwidthPackageId !== "" && internetCharge !== "BANDWIDTH_PACKAGE") {
    refuse({ kind: "eip.target-combination", fields: ["bandwidthPackageId", "internetChargeType"] });
  }
  const bandwidthMbps = bandwidthOf(internetCharge, asked, ipv6BandwidthLimits);
  return { internetCharge, bandwidthMbps, bandwidthPackageId };
}

/** A public IPv6 address as API 3.0 words it. */
function ipv6AddressOut({ eip, tags }: Eipv6View): VpcAddressOut {
  const packageId = eip.traits["bandwidthPackageId"];
  return {
    ...sharedAddressOut(eip, tags),
    AddressStatus: ipv6Status(eip),
    InstanceId: eip.instanceId,
    IsArrears: false,
    IsBlocked: false,
    IsEipDirectConnection: false,
    AddressType: ipv6Types[eip.kind],
    CascadeRelease: eip.kind === "own",
    DeadlineDate: null,
    InstanceType: eip.eniId === null ? null : eip.instanceId === null ? "ENI" : "CVM",
    Egress: eip.egress,
    AntiDDoSPackageId: "",
    RenewFlag: "",
    BandwidthPackageId: typeof packageId === "string" ? packageId : "",
    UnVpcId: eip.vpcId ?? "",
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
