import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with what is kept of subnets, of which v2 has no call. */
export const keptCodes = {
  "kept unknown": codes(
    "InvalidParameterValue.ResourceNotFound",
    "",
    "ResourceNotFound.VSwitchCidrReservation",
  ),
  "kept of another kind": codes(
    "InvalidParameterValue.Malformed",
    "",
    "ResourceNotFound.VSwitchCidrReservation",
  ),
  "too many kept": codes("LimitExceeded", "", "QuotaExceeded"),
  "block malformed": codes("", "", "InvalidParameter"),
  "block overlaps": codes("", "", "InvalidCidrBlock.Overlapped"),
  "no block left": codes("", "", "ResourceNotEnough.CidrBlock"),
} satisfies CodesByRule;
