import { anyVocabulary, dialect } from "../kit/dialect.ts";
import { tencentVocabulary } from "../tencent-v3/vocabulary.ts";
import { v2Envelope } from "./envelope/index.ts";
import { qcloudVocabulary } from "./vocabulary.ts";

const unversioned = anyVocabulary(qcloudVocabulary);
const versioned = anyVocabulary(tencentVocabulary);

/** The legacy QCloud API, on /v2/index.php; calls that name a version are API 3.0's in v2's envelope. */
export const qcloudV2 = dialect("qcloud-v2", [v2Envelope], (opened) =>
  opened === undefined || opened.version === "" ? unversioned : versioned,
);
