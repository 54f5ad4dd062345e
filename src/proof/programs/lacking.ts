import type { Verb } from "../model/call.ts";
import type { Dialect } from "../wire/outcome.ts";

const onlyAtAliyun: readonly Verb[] = ["leaveTable", "setInnerAccess", "createStopped", "keepBlock"];

const onlyInV3: readonly Verb[] = [
  "enableRoutes",
  "disableRoutes",
  "createRuledGroup",
  "cloneGroup",
  "createAttached",
  "reserve",
];

/** What came when v2 was hardly changed any more. */
const notInV2: readonly Verb[] = [
  "replaceRoutes",
  "join",
  "leave",
  "dropKept",
  "renameKept",
  "addRange",
  "dropRange",
  "replaceRange",
  "takeVpcV6",
  "dropVpcV6",
  "takeSubnetV6",
  "dropSubnetV6",
  "assignV6",
  "unassignV6",
  "createHavip",
  "deleteHavip",
  "renameHavip",
  "joinHavip",
  "leaveHavip",
  "bindHavip",
  "unbindHavip",
];

const onlyAtTencent: readonly Verb[] = [
  "createSubnets",
  "resetRoutes",
  "resetRules",
  "defaultGroup",
  "migrate",
  "migrateEni",
];

/** The verbs for which a dialect has no call. */
export const lacking: Readonly<Record<Dialect, readonly Verb[]>> = {
  "tencent-v3": onlyAtAliyun,
  "qcloud-v2": [...onlyAtAliyun, ...onlyInV3, ...notInV2],
  "aliyun-rpc": [...onlyInV3, ...onlyAtTencent],
};
