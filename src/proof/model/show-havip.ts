import type { HavipState } from "../network/state.ts";
import type { Dialect } from "../wire/outcome.ts";
import { addressesOf, eipsOf, type ModelHavip, type World } from "./world.ts";

/** Who has a HAVIP: an ENI for Tencent's callers, and for Alibaba's what its members are. */
function holderOf(world: World, dialect: Dialect, { eniId, members }: ModelHavip): string {
  if (eniId === undefined) return "";
  const isNamed = dialect === "tencent-v3" || members.some((one) => one.kind === "eni");
  return isNamed ? eniId : (world.enis.get(eniId)?.instanceId ?? eniId);
}

/** A HAVIP as a dialect must describe it. */
export function showHavip(world: World, dialect: Dialect, id: string, havip: ModelHavip): HavipState {
  const { name, vpcId, subnetId, members } = havip;
  return {
    id,
    name,
    vpcId,
    subnetId,
    address: addressesOf(world, id)[0]?.address ?? "",
    publicAddress: eipsOf(world, id)[0]?.address ?? "",
    holder: holderOf(world, dialect, havip),
    members: members.map((one) => one.id).toSorted(),
  };
}
