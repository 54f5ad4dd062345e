import { byFaultRule, natural } from "../ledger.ts";

/** Seed 003: Alibaba Cloud ECS, AssignPrivateIpAddresses as of 2018. */
export const aliyunAssign = {
  seed: "003",
  title: "Alibaba Cloud ECS, AssignPrivateIpAddresses (2018)",
  parameters: {
    Action: "names the call; another name is InvalidAction.NotFound",
    RegionId: "may be left out, as the page does: the host tells it (a parameter newer than the seed)",
    NetworkInterfaceId: "the ENI that gets the addresses",
    "PrivateIpAddress.N": "addresses by name, each assigned",
    SecondaryPrivateIpAddressCount: "how many are drawn",
    ClientToken: "repeats one effect and one answer (newer than the seed)",
    "Ipv4Prefix.N": "blocks of sixteen addresses by name (newer than the seed)",
    Ipv4PrefixCount: "how many blocks are drawn (newer than the seed)",
  },
  outputs: {
    RequestId: "of every answer its own, in capital letters",
    AssignedPrivateIpAddressesSet: "what was assigned (newer than the seed)",
    "AssignedPrivateIpAddressesSet.NetworkInterfaceId": "the ENI (newer than the seed)",
    "AssignedPrivateIpAddressesSet.PrivateIpSet": "holds the list of addresses (newer than the seed)",
    "AssignedPrivateIpAddressesSet.PrivateIpSet.PrivateIpAddress": "the addresses (newer than the seed)",
    "AssignedPrivateIpAddressesSet.Ipv4PrefixSet": "holds the list of blocks (newer than the seed)",
    "AssignedPrivateIpAddressesSet.Ipv4PrefixSet.Ipv4Prefixes": "the blocks (newer than the seed)",
  },
  rules: {
    "the page's request": "its GET to ecs.aliyuncs.com assigns both addresses",
    "the page's answer in XML": "AssignPrivateIpAddressesResponse with a RequestId, then what is newer",
    "the page's answer in JSON": "a RequestId, then what is newer",
    "addresses of the vSwitch can be named": "one or more; outside of it they are refused",
    "or a number of them asked for": "that are drawn",
    "never both at once": "names and a count together are refused",
    "only ENIs that are Available or InUse": "both get addresses, one that is being made does not",
    "a primary ENI's instance is Running or Stopped": "both get addresses, one that is stopping does not",
    "ten while Available": "where the quota is set to what it was in 2018; it is 49 today",
    "the instance type's limit while InUse": "six of an ecs.g6.large, the primary one included",
    "another task waits for the end": "busy ones are refused until their task ends",
  },
  errors: {
    InValidParameter: natural("names and a count together, or a count that is no number"),
    MissingParameter: natural("no ENI, or neither names nor a count"),
    "InvalidOperation.InvalidEniState": natural("an ENI that is still being made"),
    "InvalidIp.IpUnassigned": byFaultRule("assigning asks for addresses that are not on the ENI"),
    "InvalidVSwitchId.IpInvalid": natural("an address outside the vSwitch, or one that it reserves"),
    "Operation.Conflict": natural("an ENI whose last task has not ended"),
    "InvalidEniId.NotFound": natural("an ENI that does not exist"),
    "InvalidVSwitchId.NotFound": byFaultRule("a vSwitch is not deleted while an ENI is in it"),
  },
} as const;
