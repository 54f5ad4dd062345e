import { formatIpv4 } from "../../domain/address/ipv4.ts";
import type { Beginning } from "../history/history.ts";
import type { EniRef, Network } from "../network/network.ts";
import { isDone, type Outcome } from "../wire/outcome.ts";

/** The limits that make a subnet contested; the server must be configured with them. */
export const siteLimits = { enis: 8, addressesPerEni: 6, groups: 5 } as const;

/** The quota of the history that groups are bounded by. */
export const groupQuota = "security groups";

/** A small subnet with a few ENIs, that clients are to fight over. */
export interface Site {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly enis: readonly EniRef[];
  readonly beginning: Beginning;
}

const cidr = "10.9.8.0/27";
const base = 0x0a090800;

/** Every address of the subnet but those that the vendor keeps: the first two and the last. */
const usable = Array.from({ length: 29 }, (_, index) => formatIpv4(base + 2 + index));

/** What a call that must work was answered. */
export function mustBeDone<T>(outcome: Outcome<T>, about: string): T {
  if (isDone(outcome)) return outcome.answer;
  throw new Error(`${about}: ${"lost" in outcome ? outcome.lost : `${outcome.code} ${outcome.message}`}`);
}

/** Makes the subnet and its ENIs; the account must have nothing yet. */
export async function prepareSite(network: Network): Promise<Site> {
  const vpcId = mustBeDone(await network.createVpc("10.9.0.0/16", "prove"), "making a VPC");
  const subnetId = mustBeDone(await network.createSubnet(vpcId, cidr, "prove"), "making a subnet");
  const enis: EniRef[] = [];
  for (let index = 0; index < siteLimits.enis; index += 1) {
    const made = await network.createEni({ vpcId, subnetId, name: `prove-${index}`, groupIds: [] });
    enis.push({ vpcId, eniId: mustBeDone(made, "making an ENI") });
  }
  const shown = mustBeDone(await network.enis(), "looking at the ENIs");
  const groups = mustBeDone(await network.groups(), "looking at the security groups");
  return {
    vpcId,
    subnetId,
    enis,
    beginning: {
      enis: Object.fromEntries(shown.map(({ id, addresses }) => [id, addresses.map((one) => one.address)])),
      addressesPerEni: siteLimits.addressesPerEni,
      usable,
      quotas: { [groupQuota]: { limit: siteLimits.groups, used: groups.length } },
    },
  };
}
