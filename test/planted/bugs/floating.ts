import type { PlantedBug } from "../planted-bug.ts";

/** Bugs in addresses that float, in IPv6, and in ranges of networks. */
export const floatingBugs: readonly PlantedBug[] = [
  {
    name: "the address of a HAVIP that goes stays taken",
    by: "programs",
    file: "operations/havip/remove-havip.js",
    find: "await freePrivateIps(work, subnetId, { ownerId: havipId });",
    replace: "",
    promise: "the free count is right",
  },
  {
    name: "an IPv6 block goes while somebody has an address of it",
    by: "programs",
    file: "operations/subnet/modify-subnet.js",
    find: "if (address !== undefined)",
    replace: "if (false)",
    promise: "an address has at most one owner",
    slow: true,
  },
  {
    name: "two ranges of a network overlap",
    by: "programs",
    file: "operations/vpc/change-ranges.js",
    find: "if (conflict !== undefined)",
    replace: "if (false)",
    promise: "an address has at most one owner",
    slow: true,
  },
  {
    name: "addresses are drawn out of kept blocks",
    by: "programs",
    file: "operations/address/private-ips.js",
    find: "...some.filter((address) => isKept(kept, address)),",
    replace: "",
    promise: "what is kept is nobody's",
    slow: true,
  },
];
