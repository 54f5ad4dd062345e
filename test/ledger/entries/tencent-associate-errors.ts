import { byFaultRule, natural } from "../ledger.ts";

const released = byFaultRule("an ordinary public IP is released, as the seed says, and is not needed");
const visible = byFaultRule(
  "the call has no parameter for EIPs that an ENI shows itself (newer than the seed)",
);
const otherWords = byFaultRule("another code of the page says the same");

/** The error codes of seed 004, and those that its contract has got since. */
export const tencentAssociateErrors = {
  "FailedOperation.AddressEniInfoNotFound": byFaultRule("a private address always knows its ENI"),
  "FailedOperation.TaskFailed": byFaultRule("what a task does is decided before it begins"),
  "InvalidAccount.NotSupported": byFaultRule("every account may bind"),
  "InvalidAddressId.Blocked": natural("an EIP that the cloud has blocked (POST /_vpcd/eips/<id>/condition)"),
  "InvalidAddressId.NotFound": natural("an EIP that does not exist"),
  "InvalidInstanceId.AlreadyBindEip": natural("an instance that has an EIP"),
  "InvalidInstanceId.NotFound": natural("an instance or load balancer that does not exist"),
  "InvalidNetworkInterfaceId.NotFound": natural("an ENI that does not exist"),
  "InvalidParameter.Conflict": otherWords,
  InvalidParameterConflict: natural("an instance and an ENI"),
  "InvalidParameterValue.AddressIdMalformed": natural("an id that is no EIP's"),
  "InvalidParameterValue.AddressNotApplicable": natural(
    "a NAT gateway, HAVIP or ENI in place of an instance",
  ),
  "InvalidParameterValue.AddressNotFound": otherWords,
  "InvalidParameterValue.Combination": natural("an instance with a private address"),
  "InvalidParameterValue.InstanceDoesNotSupportAnycast": byFaultRule(
    "every instance takes every kind of EIP",
  ),
  "InvalidParameterValue.InstanceDoesNotSupportEipVisibleOnEni": visible,
  "InvalidParameterValue.InstanceHasNoWanIP": released,
  "InvalidParameterValue.InstanceHasWanIP": released,
  "InvalidParameterValue.InstanceIdMalformed": natural("an id that is no instance's"),
  "InvalidParameterValue.InstanceNoWanIP": released,
  "InvalidParameterValue.InstanceNormalPublicIpBlocked": natural(
    "an instance whose ordinary public IP is blocked",
  ),
  "InvalidParameterValue.InstanceNotMatchAssociateEni": byFaultRule(
    "an ENI and an instance are never both given",
  ),
  "InvalidParameterValue.InstanceVpcDoesNotSupportEipVisibleOnEni": visible,
  "InvalidParameterValue.InvalidInstanceInternetChargeType": byFaultRule(
    "any way of charging goes with any EIP",
  ),
  "InvalidParameterValue.InvalidInstanceState": natural("an instance that is stopping"),
  "InvalidParameterValue.LBAlreadyBindEip": byFaultRule("there are no load balancers here"),
  "InvalidParameterValue.MissingAssociateEntity": natural("neither an instance nor an ENI"),
  "InvalidParameterValue.NetworkInterfaceIdNotMatch": otherWords,
  "InvalidParameterValue.NetworkInterfaceNotFound": natural("a private address that the ENI has not"),
  "InvalidParameterValue.PrivateIpAddressDoesNotSupportEipVisibleOnEni": visible,
  "InvalidParameterValue.PrivateIpAddressNotMatch": otherWords,
  "InvalidParameterValue.ResourceNotSupport": natural("direct access for an ENI"),
  "InvalidPrivateIpAddress.AlreadyBindEip": natural("a private address that has an EIP"),
  "LimitExceeded.InstanceAddressQuota": natural("a third EIP on an instance of few CPUs"),
  MissingParameter: natural("no EIP, or an ENI without a private address"),
  "OperationDenied.AddressInArrears": natural(
    "an EIP that nobody pays for (POST /_vpcd/eips/<id>/condition)",
  ),
  "OperationDenied.MutexTaskRunning": natural("an EIP whose last task has not ended"),
  RequestLimitExceeded: natural("an eleventh call in a second"),
  "UnsupportedOperation.ActionNotFound": byFaultRule("the action is there"),
  "UnsupportedOperation.AddressIpNotSupportInstance": byFaultRule(
    "an EIP that can be bound is bound to nothing",
  ),
  "UnsupportedOperation.AddressStatusNotPermit": natural("an EIP that is bound"),
  "UnsupportedOperation.IncorrectAddressResourceType": natural("an instance's ordinary public IP"),
  "UnsupportedOperation.InstanceStateNotSupported": natural("an ENI on an instance that is stopping"),
  "UnsupportedOperation.InstanceStatusNotPermit": otherWords,
  "UnsupportedOperation.InvalidAction": byFaultRule("the action is there"),
  "UnsupportedOperation.InvalidAddressInternetChargeType": byFaultRule("any way of charging can be bound"),
  "UnsupportedOperation.IspNotSupported": byFaultRule("EIPs of any provider can be bound"),
} as const;
