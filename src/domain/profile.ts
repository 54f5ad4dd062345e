/** The kinds of things that get an id. */
export type IdKind =
  | "vpc"
  | "subnet"
  | "routeTable"
  | "route"
  | "router"
  | "eni"
  | "eniPermission"
  | "eip"
  | "eipv6"
  | "publicPool"
  | "eipSegment"
  | "securityGroup"
  | "securityGroupRule"
  | "portRangeList"
  | "havip"
  | "natGateway"
  | "natRule"
  | "natForward"
  | "snatTable"
  | "forwardTable"
  | "instance"
  | "keyPair"
  | "dhcpOptions"
  | "reservation"
  | "prefix";

/** What an id looks like: its prefix, then characters drawn from an alphabet. */
export interface IdForm {
  readonly prefix: string;
  readonly alphabet: string;
  readonly length: number;
}

const idAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Ids of a vendor that tells kinds by prefixes, and things by so many digits and letters behind them. */
export function idForms(
  prefixes: Readonly<Record<IdKind, string>>,
  length: number,
): Readonly<Record<IdKind, IdForm>> {
  const entries = Object.entries(prefixes).map(([kind, prefix]) => {
    return [kind, { prefix, alphabet: idAlphabet, length }] as const;
  });
  return Object.fromEntries(entries) as Record<IdKind, IdForm>;
}

/** Everything that is counted and bounded. */
export type QuotaName =
  | "vpcsPerRegion"
  | "cidrsPerVpc"
  | "subnetsPerVpc"
  | "routeTablesPerVpc"
  | "routesPerTable"
  | "enisPerVpc"
  | "enisPerRegion"
  | "privateIpsPerNewEni"
  | "privateIpsPerFreeEni"
  | "ipv6PerFreeEni"
  | "addressesPerCall"
  | "groupsPerEni"
  | "groupsPerRegion"
  | "rulesPerGroup"
  | "rulesPerDirection"
  | "peerGroupsPerGroup"
  | "portRangeListsPerRegion"
  | "enisPerGroup"
  | "havipsPerVpc"
  | "natGatewaysPerVpc"
  | "eipsPerNatGateway"
  | "natRulesPerGateway"
  | "eipsPerRegion"
  | "eipv6sPerRegion"
  | "eipsPerDay"
  | "wanIpChangesPerDay"
  | "eipRecoveriesPerMonth"
  | "publicPoolsPerRegion"
  | "blocksPerPublicPool"
  | "instancesPerRegion"
  | "keyPairsPerRegion"
  | "tagsPerResource"
  | "tagKeysPerAccount"
  | "valuesPerTagKey"
  | "reservationsPerSubnet";

/**
 * What differs between vendors about a network itself, as plain data: typed here, valued by a dialect, and
 * named
 * on the network that was made under it.
 */
export interface Profile {
  readonly name: string;
  readonly ids: Readonly<Record<IdKind, IdForm>>;
  readonly macPrefix: string;
  /** How many addresses at either end of a subnet are never handed out. */
  readonly reserved: { readonly first: number; readonly last: number };
  /** How many addresses at either end of a subnet's IPv6 range are never handed out. */
  readonly reservedIpv6: { readonly first: number; readonly last: number };
  readonly subnetMask: { readonly shortest: number; readonly longest: number };
  readonly quotas: Readonly<Record<QuotaName, number>>;
  /** Where networks' public IPv6 ranges (a /56 each) come from. */
  readonly ipv6Range: string;
  /** What the network that nobody asked for looks like, and how large its subnets are. */
  readonly defaultNetwork: {
    readonly name: string;
    readonly cidr: string;
    readonly subnetName: string;
    readonly subnetPrefix: number;
  };
  readonly dnsServers: readonly string[];
  /** Whether every VPC starts with a system route for each subnet, as Alibaba's do. */
  readonly routesPerSubnet: boolean;
  /** Destinations that every main table starts with besides the network's own. */
  readonly serviceRoutes: readonly string[];
  /** The most public addresses an instance may have, by its cores; no limit when empty. */
  readonly eipsPerInstance: readonly { readonly vcpuFrom: number; readonly eips: number }[];
}
