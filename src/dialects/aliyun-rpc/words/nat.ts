import type { Eip } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { NatGateway } from "../../../domain/nat/nat-gateway.ts";
import type { VpcNatGatewayOut } from "../../../generated/aliyun-rpc.ts";
import type { NatView } from "../../../operations/nat/nat-view.ts";
import { textTrait } from "./eni.ts";
import { ecsTags } from "./tags.ts";
import { utcTime } from "./times.ts";
import { ownEntry } from "../../kit/own-entry.ts";

const statuses: Readonly<Record<NatGateway["state"], string>> = {
  pending: "Creating",
  available: "Available",
  updating: "Modifying",
  deleting: "Deleting",
};

/** What a gateway's state is called. */
function natStatus(nat: NatGateway): string {
  return statuses[nat.state];
}

/** The states that a Status filter names: none for one that no gateway here can be in. */
export function statesNamed(status: string): NatGateway["state"][] {
  const states = ["pending", "available", "updating", "deleting"] as const;
  return states.filter((state) => statuses[state] === status);
}

/** Connections of the sizes that gateways were sold in before they were charged by use. */
const sizes: Readonly<Record<string, number>> = {
  Small: 10_000,
  Middle: 50_000,
  Large: 200_000,
  "XLarge.1": 1_000_000,
};

/** How many connections a gateway charged by use carries. */
export const unsizedConnections = 2_000_000;

/** The connections of a size, by its name. */
export function connectionsOf(spec: string): number {
  const expected = Object.keys(sizes).join(", ");
  return (
    ownEntry(sizes, spec) ?? refuse({ kind: "request.out-of-range", field: "spec", value: spec, expected })
  );
}

/** The name of a gateway's size; "" when it is charged by use. */
function specOf(nat: NatGateway): string {
  return Object.keys(sizes).find((spec) => sizes[spec] === nat.maxConcurrent) ?? "";
}

function usageOf(view: NatView, eip: Eip): "Idle" | "UsedBySnatTable" | "UsedByForwardTable" {
  const rules = view.rules.filter((rule) => rule.publicAddress.split(",").includes(eip.address));
  if (rules.some((rule) => rule.kind === "snat")) return "UsedBySnatTable";
  return rules.length > 0 ? "UsedByForwardTable" : "Idle";
}

/** The public addresses of a gateway. */
export function ipListOut(view: NatView) {
  return view.eips.map((eip) => ({
    AllocationId: eip.id,
    IpAddress: eip.address,
    UsingStatus: usageOf(view, eip),
  }));
}

/** How a gateway is charged. */
export function chargingOut({ nat }: NatView) {
  return {
    InstanceChargeType: nat.chargeType === "prepaid" ? "PrePaid" : "PostPaid",
    InternetChargeType: textTrait(nat, "internetChargeType") || "PayByLcu",
    Spec: specOf(nat),
  };
}

/** What both ways of describing a gateway tell in the same words. */
export function natOut({ nat }: NatView) {
  return {
    NatGatewayId: nat.id,
    Name: nat.name,
    Description: nat.description,
    VpcId: nat.vpcId,
    RegionId: nat.region,
    CreationTime: utcTime(nat.createdAtMs),
    ExpiredTime: "",
    Status: natStatus(nat),
    BusinessStatus: "Normal",
    // Gateways in no subnet are those of the days before enhanced ones.
    NatType: nat.subnetId === null ? "Normal" : "Enhanced",
    NetworkType: nat.networkType,
    ResourceGroupId: textTrait(nat, "resourceGroupId"),
    EcsMetricEnabled: false,
    PrivateLinkEnabled: false,
  };
}

/** A NAT gateway as DescribeNatGateways words it. */
export function natListOut(view: NatView): VpcNatGatewayOut {
  const { nat } = view;
  const ips = ipListOut(view);
  return {
    ...natOut(view),
    ...chargingOut(view),
    AutoPay: nat.traits["autoPay"] === true,
    DeletionProtection: nat.deletionProtected,
    EipBindMode: textTrait(nat, "eipBindMode") || "MULTI_BINDED",
    EnableSessionLog: "false",
    IcmpReplyEnabled: nat.traits["icmpReply"] !== false,
    SecurityProtectionEnabled: false,
    ForwardTableIds: { ForwardTableId: [nat.forwardTableId] },
    SnatTableIds: { SnatTableId: [nat.snatTableId] },
    FullNatTableIds: { FullNatTableId: [] },
    IpLists: {
      IpList: ips.map((ip) => ({
        ...ip,
        PrivateIpAddress: "",
        SnatEntryEnabled: ip.UsingStatus === "UsedBySnatTable",
      })),
    },
    IpPrefixList: { IpPrefixList: [] },
    NatGatewayPrivateInfo: {
      EniInstanceId: "",
      EniType: "",
      IzNo: nat.zone,
      MaxBandwidth: nat.bandwidthMbps,
      PrivateIpAddress: view.privateAddress ?? "",
      VswitchId: nat.subnetId ?? "",
    },
    Tags: ecsTags(view.tags),
  };
}
