import { qcloudClient } from "../../kit/clients.ts";
import { notYet, type Teller } from "../../kit/teller.ts";
import type { Cloud } from "../../../src/server/index.ts";
import { qcloudGuardVerbs } from "./qcloud/guard.ts";
import { qcloudInstanceVerbs } from "./qcloud/instance.ts";
import { qcloudTagVerbs } from "./qcloud/tag.ts";

/** Tells stories with the vendor's own SDK. */
export function qcloudTeller(cloud: Cloud): Teller {
  return {
    dialect: "qcloud-v2",
    capacityOf24: 253,
    codes: { exhausted: "", addressTaken: "", eniUnknown: "" },
    createVpc: () => notYet("createVpc"),
    createSubnet: () => notYet("createSubnet"),
    deleteVpc: () => notYet("deleteVpc"),
    deleteSubnet: () => notYet("deleteSubnet"),
    freeCount: () => notYet("freeCount"),
    createEni: () => notYet("createEni"),
    describeEni: () => notYet("describeEni"),
    deleteEni: () => notYet("deleteEni"),
    assignCount: () => notYet("assignCount"),
    assignNamed: () => notYet("assignNamed"),
    unassign: () => notYet("unassign"),
    ...qcloudInstanceVerbs(qcloudClient(cloud)),
    ...qcloudGuardVerbs(qcloudClient(cloud)),
    ...qcloudTagVerbs,
  };
}
