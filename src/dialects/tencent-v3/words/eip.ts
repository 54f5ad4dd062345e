import type { Eip } from "../../../domain/eip/eip.ts";
import type { Eipv6 } from "../../../domain/eip/eipv6.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcAddressOut } from "../../../generated/tencent-v3.ts";
import { type EipView, listEipHeads, loadEips } from "../../../operations/eip/list-eips.ts";
import type { Page } from "../../../operations/kit/page.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { drawPage } from "../../kit/draw-page.ts";
import { utcTime } from "./times.ts";
import { tagSet } from "./tags.ts";

/** The vendor's name for an EIP that was given none. */
export const unnamed = "未命名";

/** The vendor's words for the kinds of public addresses. */
export const addressTypes: Readonly<Record<Eip["kind"], string>> = {
  eip: "EIP",
  wan: "WanIP",
  anycast: "AnycastEIP",
  "high-quality": "HighQualityEIP",
  "anti-ddos": "AntiDDoSEIP",
};

const statuses: Readonly<Record<Eip["state"], string>> = {
  creating: "CREATING",
  unbound: "UNBIND",
  binding: "BINDING",
  bound: "BIND",
  unbinding: "UNBINDING",
  releasing: "OFFLINING",
};

/** Whether an EIP is bound to an ENI that hangs on no instance. */
function isDangling(eip: Pick<Eip, "targetKind" | "instanceId">): boolean {
  return eip.targetKind === "eni" && eip.instanceId === null;
}

/** Where an EIP stands: bound to an ENI that hangs on nothing is a status of its own. */
export function addressStatus(eip: Pick<Eip, "state" | "targetKind" | "instanceId">): string {
  return eip.state === "bound" && isDangling(eip) ? "BIND_ENI" : statuses[eip.state];
}

/** The kind of what an EIP is bound to. */
function instanceType(eip: Eip): string | null {
  if (eip.targetKind === null) return null;
  if (eip.instanceId !== null) return "CVM";
  return { instance: "CVM", eni: "ENI", nat: "NAT", havip: "HAVIP" }[eip.targetKind];
}

// A NAT gateway or HAVIP is shown where others show an instance.
function gatewayOf({ targetKind, targetId }: Eip): string | null {
  return targetKind === "nat" || targetKind === "havip" ? targetId : null;
}

function text(value: unknown, fallback = ""): string {
  return typeof value === "string" ? value : fallback;
}

/** What a public address of either family says alike. */
export function sharedAddressOut(eip: Eip | Eipv6, tags: readonly TagPair[]) {
  return {
    AddressId: eip.id,
    AddressName: eip.name,
    AddressIp: eip.address,
    CreatedTime: utcTime(eip.createdAtMs),
    NetworkInterfaceId: eip.eniId,
    PrivateAddressIp: eip.privateAddress,
    EipAlgType: { Ftp: false, Sip: false },
    InternetServiceProvider: eip.isp,
    LocalBgp: false,
    Bandwidth: eip.bandwidthMbps,
    InternetChargeType: eip.internetCharge,
    TagSet: tagSet(tags),
    DedicatedClusterId: "",
  };
}

/** A public address as API 3.0 words it. */
export function addressOut({ eip, vpcId, tags }: EipView): VpcAddressOut {
  return {
    ...sharedAddressOut(eip, tags),
    AddressStatus: addressStatus(eip),
    InstanceId: eip.instanceId ?? gatewayOf(eip),
    IsArrears: eip.inArrears,
    IsBlocked: eip.blocked,
    IsEipDirectConnection: eip.mode === "direct",
    AddressType: addressTypes[eip.kind],
    CascadeRelease: eip.kind === "wan",
    DeadlineDate: eip.expiresAtMs === null ? null : utcTime(eip.expiresAtMs),
    InstanceType: instanceType(eip),
    Egress: text(eip.traits["egress"], "center_egress1"),
    AntiDDoSPackageId: text(eip.traits["antiDdosPackageId"]),
    RenewFlag: text(eip.traits["renewFlag"]),
    BandwidthPackageId: text(eip.traits["bandwidthPackageId"]),
    UnVpcId: vpcId ?? "",
  };
}

/** A page of public addresses, each drawn once for its revision. */
export function drawAddresses(context: ActionContext, query: Query<Eip>): Promise<Page<VpcAddressOut>> {
  return drawPage(context, query, {
    name: "tencent-v3/eip",
    heads: listEipHeads,
    load: loadEips,
    headOf: (view: EipView) => view.eip,
    draw: addressOut,
  });
}

/** Refuses an id that is not shaped like an EIP's. */
export function requireEipId(eipId: string): string {
  return /^eip-[0-9a-z]+$/.test(eipId) ? eipId : refuse({ kind: "eip.id-malformed", eipId });
}

/** Refuses a list of EIP ids that is empty, too long or holds something else. */
export function requireEipIds(eipIds: readonly string[], limit = 100): readonly string[] {
  if (eipIds.length === 0) refuse({ kind: "request.missing", anyOf: ["addressIds"] });
  if (eipIds.length > limit) {
    refuse({ kind: "request.too-many", field: "addressIds", limit, asked: eipIds.length });
  }
  return [...new Set(eipIds.map(requireEipId))];
}
