import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with further ranges of networks, of which v2 has no call. */
export const rangeCodes = {
  "range malformed": codes("InvalidParameterValue.Malformed", "", "InvalidParameter"),
  "range not allowed": codes("InvalidParameterValue", "", "InvalidParameter IllegalParam.CidrBlockMask"),
  "range overlaps": codes("InvalidParameterValue.VpcCidrConflict", "", "InvalidCidrBlock.Overlapped"),
  "range over route": codes("InvalidParameterValue.VpcCidrOverlapRoute", "", "InvalidCidrBlock.Overlapped"),
  "range unknown": codes("ResourceNotFound", "", "InvalidCidrBlock.NotFound"),
  "range in use": codes("ResourceInUse", "", "DependencyViolation.VSwitch"),
  "too many ranges": codes("LimitExceeded", "", "QuotaExceeded.VpcMultiCidr"),
} satisfies CodesByRule;
