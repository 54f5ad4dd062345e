import type { EipFault } from "../../../domain/fault/eip-fault.ts";

/** Codes for public addresses, in the older words that the EIP family has kept. */
export const eipCodes: { readonly [K in EipFault["kind"]]: readonly string[] } = {
  "eip.id-malformed": ["InvalidParameterValue.AddressIdMalformed", "InvalidParameterValue"],
  "eip.instance-id-malformed": ["InvalidParameterValue.InstanceIdMalformed", "InvalidParameterValue"],
  "eip.not-found": ["InvalidAddressId.NotFound", "InvalidParameterValue.AddressNotFound", "ResourceNotFound"],
  "eip.region-quota": ["AddressQuotaLimitExceeded", "LimitExceeded"],
  "eip.daily-quota": ["AddressQuotaLimitExceeded.DailyAllocate", "LimitExceeded"],
  "eip.change-quota": [
    "LimitExceeded.DailyChangeAddressQuota",
    "AddressQuotaLimitExceeded.DailyAllocate",
    "LimitExceeded",
  ],
  "eip.recovery-quota": ["LimitExceeded.MonthlyAddressRecoveryQuota", "LimitExceeded"],
  "eip.pool-exhausted": ["ResourceInsufficient"],
  "eip.address-unavailable": ["InvalidParameterValue.AddressIpNotAvailable", "InvalidParameterValue"],
  "eip.address-not-found": ["InvalidParameterValue.AddressIpsNotFound", "InvalidParameterValue"],
  "eip.wrong-state": [
    "UnsupportedOperation.AddressStatusNotPermit",
    "InvalidAddressIdStatus.NotPermit",
    "InvalidAddressState",
    "UnsupportedOperation",
  ],
  "eip.wrong-kind": [
    "UnsupportedOperation.IncorrectAddressResourceType",
    "InvalidParameterValue.AddressTypeConflict",
    "InvalidParameterValue.ResourceNotSupport",
    "UnsupportedOperation",
  ],
  "eip.in-arrears": [
    "OperationDenied.AddressInArrears",
    "InvalidParameterValue.ResourceExpired",
    "UnsupportedOperation.AddressStatusNotPermit",
  ],
  "eip.blocked": ["InvalidAddressId.Blocked", "UnsupportedOperation.AddressStatusNotPermit"],
  "eip.deletion-protected": ["OperationDenied.AddressDeletionProtectionEnabled"],
  "eip.prepaid": [
    "UnsupportedOperation.InvalidAddressInternetChargeType",
    "UnsupportedOperation.NotSupportedAddressIpsChargeType",
    "UnsupportedOperation",
  ],
  "eip.not-prepaid": [
    "UnsupportedOperation.InvalidAddressInternetChargeType",
    "InvalidParameterValue.ResourceNotSupport",
    "UnsupportedOperation",
  ],
  "eip.charge-unchanged": ["InvalidParameterValue.InternetChargeTypeNotChanged", "InvalidParameterValue"],
  "eip.charges-differ": [
    "InvalidParameterValue.InconsistentInstanceInternetChargeType",
    "InvalidParameterValue.AddressInternetChargeTypeConflict",
    "InvalidParameterValue",
  ],
  "eip.bandwidth-out-of-range": [
    "InvalidParameterValue.BandwidthOutOfRange",
    "InvalidParameterValue.Range",
    "InvalidParameterValue",
  ],
  "eip.no-target": ["InvalidParameterValue.MissingAssociateEntity", "MissingParameter"],
  "eip.target-combination": ["InvalidParameterValue.Combination", "InvalidParameterValue"],
  "eip.target-unsupported": [
    "InvalidParameterValue.AddressNotApplicable",
    "InvalidInstance.NotSupported",
    "UnsupportedOperation",
  ],
  "eip.instance-has-eip": ["InvalidInstanceId.AlreadyBindEip", "UnsupportedOperation"],
  "eip.private-ip-has-eip": [
    "InvalidPrivateIpAddress.AlreadyBindEip",
    "ResourceInUse.Address",
    "ResourceInUse",
  ],
  "eip.instance-limit": ["LimitExceeded.InstanceAddressQuota", "LimitExceeded"],
  "eip.bound-instance-state": [
    "UnsupportedOperation.InstanceStateNotSupported",
    "InvalidParameterValue.InvalidInstanceState",
    "UnsupportedOperation",
  ],
  "eip.wan-ip-blocked": ["InvalidParameterValue.InstanceNormalPublicIpBlocked", "InvalidAddressId.Blocked"],
  "eip.no-wan-ip": [
    "InvalidParameterValue.InstanceHasNoWanIP",
    "InvalidParameterValue.InstanceNoWanIP",
    "InvalidParameterValue",
  ],
  "eip.has-wan-ip": ["InvalidParameterValue.InstanceHasWanIP", "UnsupportedOperation"],
  "eip.direct-unsupported": [
    "InvalidParameterValue.ResourceNotSupport",
    "UnsupportedOperation.ModifyAddressAttribute",
    "UnsupportedOperation",
  ],
  "eip.bound-to-gateway": ["InvalidParameterValue.ResourceNotSupport", "UnsupportedOperation"],
  "eip.not-primary-address": [
    "InvalidParameterValue.OnlySupportedForMasterNetworkCard",
    "InvalidParameterValue",
  ],
  "eip.eni-has-secondary": ["UnsupportedOperation"],
  "eip.eni-attached": ["UnsupportedOperation"],
  "eip.mode-conflict": ["UnsupportedOperation"],
};
