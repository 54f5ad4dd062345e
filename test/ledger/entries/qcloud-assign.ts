import { natural } from "../ledger.ts";

/** Seed 001: QCloud API v2, AssignPrivateIpAddresses. */
export const qcloudAssign = {
  seed: "001",
  title: "QCloud API v2, AssignPrivateIpAddresses",
  call: { dialect: "qcloud-v2", service: "qcloud", action: "AssignPrivateIpAddresses" },
  parameters: {
    Action: "names the call; another name is refused",
    vpcId: "the network that the ENI must be of",
    networkInterfaceId: "the ENI that gets the addresses",
    "privateIpAddressSet.n": "addresses by name, numbered from 0 or 1",
    "privateIpAddressSet.n.primary": "which each element needs, and must be false",
    "privateIpAddressSet.n.privateIpAddress": "the name of an address, which each element needs",
    secondaryPrivateIpAddressCount: "how many more are drawn",
  },
  outputs: {
    code: "0, or the class of the error",
    message: "empty, or what is wrong",
    codeDesc: "Success, or the name of the error",
    data: "holds the task",
    "data.taskId": "a number that DescribeVpcTaskResult knows",
    taskId: "the same number: the table has it beside data's",
  },
  rules: {
    "served under the vendor's own host name": "a request for vpc.api.qcloud.com/v2/index.php is answered",
    "common request parameters come with the call": "region, key, time and signature",
    "the page's example": "its GET gives a task id, in the page's shape",
    "limited number of addresses on an ENI": "30 while it is free",
    "a specified address can be had": "the one that is named is the one that is given",
    "never the primary address": "it exists already and cannot be changed",
    "a specified address is in the ENI's subnet": "one outside is refused",
    "a specified address is not occupied": "one that anybody holds is refused",
    "one or several at once from the subnet's range": "as many as asked, all different, all inside",
    "the task tells the result": "status 2 while it runs, then 0",
  },
  errors: {
    "InvalidVpc.NotFound": natural("a VPC that does not exist"),
    "InvalidNetworkInterface.NotFound": natural("an ENI that does not exist, or is of another VPC"),
    "InvalidPrivateIpAddress.InUse": natural("an address that somebody holds"),
  },
} as const;
