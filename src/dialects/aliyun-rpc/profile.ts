import type { IdForm, IdKind, Profile } from "../../domain/profile.ts";

const prefixes: Readonly<Record<IdKind, string>> = {
  vpc: "vpc-",
  subnet: "vsw-",
  routeTable: "vtb-",
  route: "rte-",
  router: "vrt-",
  eni: "eni-",
  eniPermission: "eniperm-",
  eip: "eip-",
  eipv6: "eipv6-",
  securityGroup: "sg-",
  securityGroupRule: "sgr-",
  portRangeList: "prl-",
  havip: "havip-",
  natGateway: "ngw-",
  natRule: "snat-",
  natForward: "fwd-",
  snatTable: "stb-",
  forwardTable: "ftb-",
  instance: "i-",
  keyPair: "key-",
  dhcpOptions: "dopt-",
  reservation: "vcr-",
  prefix: "pfx-",
};

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

function idForms(): Record<IdKind, IdForm> {
  const entries = Object.entries(prefixes).map(
    ([kind, prefix]) => [kind, { prefix, alphabet, length: 20 }] as const,
  );
  return Object.fromEntries(entries) as Record<IdKind, IdForm>;
}

/** Alibaba Cloud's limits and habits. */
export const aliyunProfile: Profile = {
  name: "aliyun",
  ids: idForms(),
  macPrefix: "00:16:3e",
  reserved: { first: 1, last: 3 },
  reservedIpv6: { first: 1, last: 9 },
  subnetMask: { shortest: 16, longest: 29 },
  quotas: {
    vpcsPerRegion: 10,
    cidrsPerVpc: 5,
    subnetsPerVpc: 150,
    routeTablesPerVpc: 9,
    routesPerTable: 200,
    enisPerVpc: 50_000,
    enisPerRegion: 50_000,
    // With the primary one: creating's page gives 49 more, assigning's page of 2018 ten.
    privateIpsPerNewEni: 50,
    privateIpsPerFreeEni: 11,
    ipv6PerFreeEni: 10,
    addressesPerCall: 49,
    groupsPerEni: 5,
    groupsPerRegion: 100,
    rulesPerGroup: 200,
    rulesPerDirection: 200,
    peerGroupsPerGroup: 20,
    portRangeListsPerRegion: 100,
    enisPerGroup: 2000,
    havipsPerVpc: 50,
    natGatewaysPerVpc: 5,
    eipsPerNatGateway: 20,
    natRulesPerGateway: 100,
    eipsPerRegion: 20,
    eipv6sPerRegion: 100,
    eipsPerDay: 100,
    wanIpChangesPerDay: 10,
    eipRecoveriesPerMonth: 3,
    instancesPerRegion: 1000,
    keyPairsPerRegion: 500,
    tagsPerResource: 20,
    tagKeysPerAccount: 100_000,
    valuesPerTagKey: 100_000,
    reservationsPerSubnet: 10,
  },
  ipv6Range: "2408:4000::/22",
  defaultNetwork: { name: "", cidr: "172.31.0.0/16", subnetName: "", subnetPrefix: 20 },
  dnsServers: [],
  routesPerSubnet: true,
  serviceRoutes: ["100.64.0.0/10"],
  // Each private address may have one; an instance itself stands for its primary address alone.
  eipsPerInstance: [],
};
