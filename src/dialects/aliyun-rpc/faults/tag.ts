import type { TagFault } from "../../../domain/fault/tag-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for tags. */
export const tagCodes: AliyunCodes<TagFault> = {
  "tag.key-empty": bad("InvalidTagKey.Malformed", "InvalidParameter.TagKey", "InvalidParameter"),
  "tag.key-too-long": bad("InvalidTagKey.Malformed", "InvalidParameter.TagKey", "InvalidParameter"),
  "tag.key-reserved": bad("InvalidTagKey.Malformed", "InvalidParameter.TagKey", "InvalidParameter"),
  "tag.key-characters": bad("InvalidTagKey.Malformed", "InvalidParameter.TagKey", "InvalidParameter"),
  "tag.key-duplicate": bad("Duplicate.TagKey", "InvalidTag.Mismatch", "InvalidParameter"),
  "tag.value-empty": bad("InvalidTagValue.Malformed", "InvalidParameter.TagValue", "InvalidParameter"),
  "tag.value-too-long": bad("InvalidTagValue.Malformed", "InvalidParameter.TagValue", "InvalidParameter"),
  "tag.value-characters": bad("InvalidTagValue.Malformed", "InvalidParameter.TagValue", "InvalidParameter"),
  "tag.too-many": bad("NumberExceed.Tags", "InvalidTagCount", "InvalidParameter"),
  "tag.resource-full": forbidden("QuotaExceed.Tags", "OperationDenied.QuotaExceed", "InvalidTagCount"),
  "tag.keys-exhausted": forbidden("QuotaExceed.Tags", "OperationDenied.QuotaExceed"),
  "tag.values-exhausted": forbidden("QuotaExceed.Tags", "OperationDenied.QuotaExceed"),
  "tag.not-found": missing("InvalidTag.Mismatch", "InvalidParameter"),
  "tag.exists": bad("Duplicate.TagKey"),
  "tag.in-use": bad("InvalidTag.Mismatch"),
  "tag.attached": bad("Duplicate.TagKey"),
  "tag.not-attached": bad("InvalidTag.Mismatch"),
  "tag.resource-not-found": missing("InvalidResourceId.NotFound"),
  "tag.resource-malformed": missing("InvalidResourceId.NotFound"),
  "tag.service-unsupported": missing("InvalidResourceType.NotFound"),
  "tag.kind-unsupported": missing("InvalidResourceType.NotFound"),
  "tag.region-unknown": missing("InvalidRegionId.NotFound"),
  "tag.too-many-resources": bad("NumberExceed.ResourceIds", "InvalidParameter"),
};
