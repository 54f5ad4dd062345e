import { tencentAssociateErrors as errors } from "./tencent-associate-errors.ts";

/** Seed 004: Tencent Cloud API 3.0, AssociateAddress. */
export const tencentAssociate = {
  seed: "004",
  title: "Tencent Cloud API 3.0, AssociateAddress",
  call: { dialect: "tencent-v3", service: "vpc", action: "AssociateAddress" },
  parameters: {
    Action: "names the call; another name is InvalidAction",
    Version: "2017-03-12; another version is NoSuchVersion",
    Region: "where the EIP is; elsewhere it does not exist",
    AddressId: "the EIP that is bound, and no other",
    InstanceId: "the instance that it is bound to",
    NetworkInterfaceId: "the ENI that it is bound to, in place of an instance",
    PrivateIpAddress: "which private address of the ENI it stands for",
    EipDirectConnection: "direct access: true for an instance is kept and shown, false is the default",
    InstanceRegion: "the EIP's own region, else refused (a parameter newer than the seed)",
  },
  outputs: {
    TaskId: "a number in text that DescribeTaskResult knows",
    RequestId: "of every answer its own",
  },
  rules: {
    "served under the vendor's own host name": "a request for vpc.intl.tencentcloudapi.com is answered",
    "common request parameters come with the call": "region, version, a signature, and a time that is now",
    "the page's example": "its JSON body binds the EIP to the instance, in the page's shape",
    "an instance's EIP is its primary ENI's": "it is bound to the primary private address of that ENI",
    "binding releases the instance's ordinary public IP": "which is nobody's from then on",
    "an address has one EIP": "another is bound only once the first is unbound",
    "NAT gateways have a call of their own": "refused here, bound by AssociateNatGatewayAddress",
    "never an overdue EIP": "refused until it is paid",
    "never a blocked EIP": "refused until it is unblocked",
    "only EIPs that are UNBIND": "a bound one is refused",
    "10 requests a second": "the 11th in a second is RequestLimitExceeded, in the next second all is well",
    "an instance or an ENI": "both at once are refused, and so is neither",
    "an ENI needs a private address": "and one that it has",
    "direct access is for instances": "refused for an ENI",
    "the task tells how it goes": "RUNNING, then SUCCESS; the EIP is BINDING, then BIND",
  },
  errors,
} as const;
