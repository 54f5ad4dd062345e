import type { RuleFault } from "../../../domain/fault/rule-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for rules of security groups, and lists of ports. */
export const ruleCodes: AliyunCodes<RuleFault> = {
  "rule.bad-protocol": bad("InvalidIpProtocol.Malformed", "InvalidIpProtocol.ValueNotSupported"),
  "rule.bad-ports": bad(
    "InvalidPortRange.Malformed",
    "InvalidIpPortRange.Malformed",
    "InvalidSourcePortRange.Malformed",
  ),
  "rule.bad-action": bad("InvalidPolicy.Malformed"),
  "rule.bad-priority": bad("InvalidPriority.ValueNotSupported"),
  "rule.bad-cidr": bad("InvalidSourceCidrIp.Malformed", "InvalidDestCidrIp.Malformed", "InvalidParam.DestIp"),
  "rule.bad-ipv6-cidr": bad("InvalidParam.Ipv6SourceCidrIp", "ILLEGAL_IPV6_CIDR"),
  "rule.bad-direction": bad("InvalidParamter"),
  "rule.bad-index": bad("InvalidParameter"),
  "rule.no-peer": bad("MissingParameter.Source", "MissingParameter.Dest"),
  "rule.several-peers": bad("InvalidParamter.Conflict"),
  "rule.mixed-directions": bad("InvalidParamter.Conflict"),
  "rule.family-mismatch": bad("InvalidParam.Ipv4ProtocolConflictWithIpv6Address"),
  "rule.ipv6-protocol": bad("InvalidParam.Ipv6ProtocolConflictWithIpv4Address"),
  "rule.peer-is-self": forbidden("InvalidSecurityGroup.IsSame"),
  "rule.peer-not-found": missing("InvalidSourceGroupId.NotFound", "InvalidDestGroupId.NotFound"),
  "rule.peer-mismatch": forbidden("InvalidSourceGroupId.Mismatch", "InvalidDestGroupId.Mismatch"),
  "rule.template-not-found": missing("InvalidPrefixListId.NotFound"),
  "rule.exists": bad("InvalidParamter.Conflict"),
  "rule.not-found": missing("SecurityGroupRule.NotFound", "InvalidGroupAuthItem.NotFound"),
  "rule.limit": forbidden("AuthorizationLimitExceed"),
  "rule.peer-limit": forbidden("AuthorizationLimitExceed"),
  "port-range-list.not-found": missing("InvalidPortRangeListId.NotFound"),
  "port-range-list.in-use": bad("InvalidPortRangeListId.AssociationExist"),
  "port-range-list.full": bad("LimitExceed.MaxEntries"),
};
