import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with rules of security groups; "" where none can be met. */
export const ruleCodes = {
  "group referenced": codes("ResourceInUse", "OperationFailed", "DependencyViolation"),
  "peer unknown": codes(
    "ResourceNotFound",
    "ResourceNotFound",
    "InvalidSourceGroupId.NotFound InvalidDestGroupId.NotFound",
  ),
  "peer malformed": codes(
    "InvalidParameterValue.Malformed",
    "InvalidParameter",
    "InvalidSourceCidrIp.Malformed InvalidDestCidrIp.Malformed",
  ),
  "peer of another vpc": codes("", "", "InvalidSourceGroupId.Mismatch InvalidDestGroupId.Mismatch"),
  "peer of another kind": codes("", "", "InvalidParamter.Conflict"),
  "project malformed": codes("InvalidParameterValue", "InvalidParameter", ""),
  "peer is self": codes("", "", "InvalidSecurityGroup.IsSame"),
  "rule exists": codes("UnsupportedOperation.DuplicatePolicy", "InvalidParameter", ""),
  "rule unknown": codes("ResourceNotFound", "ResourceNotFound", ""),
  "place unknown": codes("InvalidParameterValue.Range", "InvalidParameter", ""),
  "too many rules": codes(
    "LimitExceeded.SecurityGroupPolicySet LimitExceeded",
    "LimitExceeded",
    "AuthorizationLimitExceed",
  ),
  "too many peers": codes("LimitExceeded", "LimitExceeded", "AuthorizationLimitExceed"),
} satisfies CodesByRule;
