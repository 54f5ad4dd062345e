import type { IdForm, IdKind, Profile } from "../../domain/profile.ts";

const prefixes: Readonly<Record<IdKind, string>> = {
  vpc: "vpc-",
  subnet: "subnet-",
  routeTable: "rtb-",
  route: "rti-",
  router: "vrt-",
  eni: "eni-",
  eniPermission: "enip-",
  eip: "eip-",
  eipv6: "eipv6-",
  securityGroup: "sg-",
  securityGroupRule: "sgr-",
  portRangeList: "prl-",
  havip: "havip-",
  natGateway: "nat-",
  natRule: "snat-",
  natForward: "dnat-",
  snatTable: "stb-",
  forwardTable: "ftb-",
  instance: "ins-",
  keyPair: "skey-",
  dhcpOptions: "dopt-",
  reservation: "rsvip-",
  prefix: "pfx-",
};

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

function idForms(): Record<IdKind, IdForm> {
  const entries = Object.entries(prefixes).map(
    ([kind, prefix]) => [kind, { prefix, alphabet, length: 8 }] as const,
  );
  return Object.fromEntries(entries) as Record<IdKind, IdForm>;
}

/** Tencent Cloud's limits and habits; the quotas are those of the vendor's product pages. */
export const tencentProfile: Profile = {
  name: "tencent",
  ids: idForms(),
  macPrefix: "20:90:6F",
  reserved: { first: 2, last: 1 },
  reservedIpv6: { first: 2, last: 1 },
  subnetMask: { shortest: 16, longest: 28 },
  quotas: {
    vpcsPerRegion: 20,
    cidrsPerVpc: 5,
    subnetsPerVpc: 100,
    routeTablesPerVpc: 10,
    routesPerTable: 50,
    enisPerVpc: 1000,
    enisPerRegion: 100_000,
    privateIpsPerNewEni: 30,
    privateIpsPerFreeEni: 30,
    ipv6PerFreeEni: 30,
    addressesPerCall: 10,
    groupsPerEni: 5,
    groupsPerRegion: 50,
    rulesPerGroup: 200,
    rulesPerDirection: 100,
    peerGroupsPerGroup: 10,
    portRangeListsPerRegion: 100,
    enisPerGroup: 2000,
    havipsPerVpc: 10,
    natGatewaysPerVpc: 3,
    eipsPerNatGateway: 10,
    natRulesPerGateway: 200,
    eipsPerRegion: 20,
    eipv6sPerRegion: 100,
    eipsPerDay: 40,
    wanIpChangesPerDay: 10,
    eipRecoveriesPerMonth: 3,
    instancesPerRegion: 1000,
    keyPairsPerRegion: 100,
    tagsPerResource: 50,
    tagKeysPerAccount: 1000,
    valuesPerTagKey: 1000,
    reservationsPerSubnet: 100,
  },
  ipv6Range: "2402:4e00::/32",
  defaultNetwork: {
    name: "Default-VPC",
    cidr: "172.16.0.0/16",
    subnetName: "Default-Subnet",
    subnetPrefix: 20,
  },
  dnsServers: ["183.60.83.19", "183.60.82.98"],
  routesPerSubnet: false,
  serviceRoutes: [],
  // 1-5 cores: 2, then one more for every 6 cores, up to 10.
  eipsPerInstance: [0, 6, 12, 18, 24, 30, 36, 42, 48].map((vcpuFrom, step) => ({ vcpuFrom, eips: 2 + step })),
};
