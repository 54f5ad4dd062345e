import { qcloudClient } from "../../kit/clients.ts";
import { notYet, type Teller } from "../../kit/teller.ts";
import type { Cloud } from "../../../src/server/index.ts";
import { qcloudGuardVerbs } from "./qcloud/guard.ts";
import { qcloudEniCodes, qcloudEniVerbs } from "./qcloud/eni.ts";
import { qcloudInstanceVerbs } from "./qcloud/instance.ts";
import { qcloudTagVerbs } from "./qcloud/tag.ts";

/** Tells stories with the vendor's own SDK. */
export function qcloudTeller(cloud: Cloud): Teller {
  return {
    dialect: "qcloud-v2",
    capacityOf24: 253,
    codes: qcloudEniCodes,
    createVpc: () => notYet("createVpc"),
    createSubnet: () => notYet("createSubnet"),
    deleteVpc: () => notYet("deleteVpc"),
    deleteSubnet: () => notYet("deleteSubnet"),
    freeCount: () => notYet("freeCount"),
    ...qcloudEniVerbs(qcloudClient(cloud)),
    ...qcloudInstanceVerbs(qcloudClient(cloud)),
    ...qcloudGuardVerbs(qcloudClient(cloud)),
    ...qcloudTagVerbs,
  };
}
