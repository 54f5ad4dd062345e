import { place, type Place, struckOnce } from "../places.ts";
import type { CloudOptions } from "../../../src/server/index.ts";

/** A place with an ENI to which addresses are assigned. */
export async function assignPlace(options: CloudOptions = {}, cidr?: string) {
  const home = await place(options, cidr);
  const { NetworkInterfaceId: eniId = "" } = await home.eni();
  return { ...home, eniId, ...assignments(home, eniId) };
}

function assignments({ vpc, addresses }: Pick<Place, "vpc" | "addresses">, eniId: string) {
  const assign = (more: object) => vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: eniId, ...more });
  return {
    assign,
    /** The addresses that a call gave. */
    given: async (more: object) => (await assign(more)).PrivateIpAddressSet ?? [],
    held: () => addresses(eniId),
  };
}

/** A count of one. */
export const one = { SecondaryPrivateIpAddressCount: 1 } as const;

/** The call ends once with a code of a fault rule, then gives an address. */
export async function assignStruck(code: string): Promise<void> {
  const faults = [{ action: "AssignPrivateIpAddresses", code, times: 1, dialect: "tencent-v3" }];
  const { assign } = await assignPlace({ faults });
  await struckOnce(() => assign(one), code);
}
