import type { Eip } from "../../domain/eip/eip.ts";
import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { ReadTx } from "../../store/port.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A NAT gateway with all that is drawn as part of it. */
export interface NatView {
  readonly nat: NatGateway;
  readonly vpc: Vpc | undefined;
  readonly eips: readonly Eip[];
  readonly rules: readonly NatRule[];
  /** Its own address in its subnet, where it has one. */
  readonly privateAddress: string | undefined;
  readonly tags: readonly TagPair[];
}

/** Gathers what is drawn as part of these NAT gateways. */
export async function viewsOf(tx: ReadTx, nats: readonly NatGateway[]): Promise<NatView[]> {
  if (nats.length === 0) return [];
  const ids = nats.map((nat) => nat.id);
  const [vpcs, eips, rules, held, tags] = await together([
    tx.getMany("vpc", [...new Set(nats.map((nat) => nat.vpcId))]),
    tx.find("eip", { where: { targetId: ids } }),
    tx.find("natRule", { where: { natGatewayId: ids } }),
    tx.find("privateIp", { where: { ownerId: ids } }),
    tagsOf(tx, ids),
  ]);
  return nats.map((nat) => ({
    nat,
    vpc: vpcs.find((vpc) => vpc.id === nat.vpcId),
    eips: eips.filter((eip) => eip.targetId === nat.id),
    rules: rules.filter((rule) => rule.natGatewayId === nat.id),
    privateAddress: held.find((ip) => ip.ownerId === nat.id)?.address,
    tags: tags.get(nat.id) ?? [],
  }));
}

/** The whole of one NAT gateway that is there. */
export async function viewOf(tx: ReadTx, natGatewayId: string): Promise<NatView> {
  const [view] = await viewsOf(tx, await tx.getMany("natGateway", [natGatewayId]));
  if (view === undefined) throw new Error(`the NAT gateway ${natGatewayId} was made and is not there`);
  return view;
}
