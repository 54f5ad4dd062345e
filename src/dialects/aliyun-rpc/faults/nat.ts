import type { NatFault } from "../../../domain/fault/nat-fault.ts";
import { type AliyunCodes, bad, missing } from "./code.ts";

/** Codes for NAT gateways, their addresses and entries. */
export const natCodes: AliyunCodes<NatFault> = {
  "nat.public-port-malformed": bad("InvalidExternalPort.Malformed"),
  "nat.private-port-malformed": bad("InvalidInternalPort.Malformed"),
  "nat.private-address-malformed": bad("InvalidInternalIp.Malformed"),
  "nat.protocol-unsupported": bad("InvalidProtocal.ValueNotSupported"),
  "nat.not-found": missing("InvalidNatGatewayId.NotFound"),
  "nat.wrong-state": bad("IncorrectStatus.NatGateway"),
  "nat.deletion-protected": bad("InvalidOperation.DeletionProtection"),
  "nat.has-snat-rules": bad("DependencyViolation.SnatEntry"),
  "nat.has-dnat-rules": bad("DependencyViolation.ForwardEntry"),
  "nat.has-eips": bad("DependencyViolation.EIPS"),
  "nat.address-limit": bad("QuotaExceeded.BandwidthPackageIps"),
  "nat.address-not-found": missing("InvalidAllocationId.NotFound"),
  "nat.address-in-use": bad("IncorrectEipStatus"),
  "nat.address-not-bound": missing(
    "InvalidSnatIp.NotFound",
    "InvalidExternalIp.NotFound",
    "InvalidIp.NotInNatgw",
  ),
  "nat.address-has-rule": bad(
    "Forbidden.ExternalIp.UsedInSnatTable",
    "DependencyViolation.BandwidthPackages",
  ),
  "nat.last-address": bad("DependencyViolation.BandwidthPackages"),
  "nat.address-wholly-mapped": bad("Forbidden.IpUsedInForwardTable", "Forbidden.ExternalIp.UsedInSnatTable"),
  "nat.table-not-found": missing("InvalidSnatTableId.NotFound", "InvalidForwardTableId.NotFound"),
  "nat.rule-not-found": missing("InvalidSnatEntryId.NotFound", "InvalidForwardEntryId.NotFound"),
  "nat.rule-exists": bad(
    "Forbidden.SourceVSwitchId.Duplicated",
    "Forbidden.Already.Bounded",
    "IncorretForwardEntryStatus",
  ),
  "nat.rule-limit": bad("Forbidden.SnatEntryCountLimited", "QuotaExceeded", "Forbindden"),
  "nat.private-address-unknown": bad(
    "Forbidden.InternalIpOutOfVpcCIDR",
    "Forbidden.DestnationIpOutOfVpcCIDR",
  ),
  "nat.unchanged": bad("NATGW_MODIFY_SPEC_SAME"),
};
