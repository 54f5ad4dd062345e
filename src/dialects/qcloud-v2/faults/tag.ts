import type { TagFault } from "../../../domain/fault/tag-fault.ts";
import { bad, conflict, full, missing, unsupported, type V2Codes } from "./code.ts";

/** Codes for tags, which v2 knows only from other dialects: none of its own actions names any. */
export const tagCodes: V2Codes<TagFault> = {
  "tag.key-empty": bad(),
  "tag.key-too-long": bad(),
  "tag.key-reserved": bad(),
  "tag.key-characters": bad(),
  "tag.key-duplicate": bad(),
  "tag.value-empty": bad(),
  "tag.value-too-long": bad(),
  "tag.value-characters": bad(),
  "tag.too-many": full(),
  "tag.resource-full": full(),
  "tag.keys-exhausted": full(),
  "tag.values-exhausted": full(),
  "tag.not-found": missing(),
  "tag.exists": conflict(),
  "tag.in-use": conflict(),
  "tag.attached": conflict(),
  "tag.not-attached": missing(),
  "tag.resource-not-found": missing(),
  "tag.resource-malformed": bad(),
  "tag.service-unsupported": unsupported(),
  "tag.kind-unsupported": unsupported(),
  "tag.region-unknown": missing(),
  "tag.too-many-resources": full(),
};
