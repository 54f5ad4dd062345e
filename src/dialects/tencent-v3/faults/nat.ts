import type { NatFault } from "../../../domain/fault/nat-fault.ts";

const state = ["UnsupportedOperation.InvalidState", "UnsupportedOperation.NatGatewayIsBusy", "ResourceInUse"];

/** Codes for NAT gateways, their addresses and rules. */
export const natCodes: { readonly [K in NatFault["kind"]]: readonly string[] } = {
  "nat.public-port-malformed": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "nat.private-port-malformed": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "nat.private-address-malformed": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "nat.protocol-unsupported": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "nat.not-found": ["ResourceNotFound", "InvalidParameterValue.NatGatewayDnatRuleNotExists"],
  "nat.wrong-state": state,
  "nat.deletion-protected": ["UnsupportedOperation.DeletionProtectionEnabled"],
  "nat.has-snat-rules": ["ResourceInUse"],
  "nat.has-dnat-rules": ["ResourceInUse"],
  "nat.has-eips": ["ResourceInUse"],
  "nat.address-limit": ["LimitExceeded.PublicIpAddressPerNatGatewayLimitExceeded"],
  "nat.address-not-found": ["UnsupportedOperation.PublicIpAddressIsNotExisted", "ResourceNotFound"],
  "nat.address-in-use": ["ResourceInUse.Address", "ResourceInUse"],
  "nat.address-not-bound": [
    "UnsupportedOperation.NatGatewayEipNotExists",
    "UnsupportedOperation.UnbindEIP",
    "ResourceNotFound",
  ],
  "nat.address-has-rule": ["ResourceInUse"],
  "nat.last-address": ["UnsupportedOperation.PublicIpAddressDisassociate"],
  "nat.address-wholly-mapped": ["ResourceInUse", "InvalidParameterValue"],
  "nat.table-not-found": ["ResourceNotFound"],
  "nat.rule-not-found": [
    "InvalidParameterValue.NatGatewayDnatRuleNotExists",
    "InvalidParameterValue.NatGatewaySnatRuleNotExists",
  ],
  "nat.rule-exists": [
    "InvalidParameterValue.NatGatewayDnatRuleExisted",
    "InvalidParameterValue.NatSnatRuleExists",
    "UnsupportedOperation.RecordExists",
  ],
  "nat.rule-limit": ["LimitExceeded.NatGatewayDnatLimitExceeded", "LimitExceeded"],
  "nat.private-address-unknown": [
    "InvalidParameterValue.NatGatewayDnatRulePipNeedVm",
    "UnsupportedOperation.NatGatewaySnatPipNeedVm",
    "ResourceNotFound",
  ],
  "nat.unchanged": ["UnsupportedOperation"],
};
