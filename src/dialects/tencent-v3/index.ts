import { anyVocabulary, dialect } from "../kit/dialect.ts";
import { hmacEnvelope, tc3Envelope } from "./envelope/index.ts";
import { tencentVocabulary } from "./vocabulary.ts";

/** Tencent Cloud API 3.0. */
export const tencentV3 = dialect("tencent-v3", [tc3Envelope, hmacEnvelope], () =>
  anyVocabulary(tencentVocabulary),
);
