import { qcloudClient } from "../../kit/clients.ts";
import type { Teller } from "../../kit/teller.ts";
import type { Cloud } from "../../../src/server/index.ts";
import { qcloudGuardVerbs } from "./qcloud/guard.ts";
import { qcloudEipCodes, qcloudEipVerbs } from "./qcloud/eip.ts";
import { qcloudEniCodes, qcloudEniVerbs } from "./qcloud/eni.ts";
import { qcloudInstanceVerbs } from "./qcloud/instance.ts";
import { qcloudNetworkCodes, qcloudNetworkVerbs } from "./qcloud/network.ts";
import { qcloudRouteCodes, qcloudRouteVerbs } from "./qcloud/route.ts";
import { qcloudTagVerbs } from "./qcloud/tag.ts";

/** Tells stories with the vendor's own SDK. */
export function qcloudTeller(cloud: Cloud): Teller {
  return {
    dialect: "qcloud-v2",
    capacityOf24: 253,
    codes: qcloudEniCodes,
    networkCodes: qcloudNetworkCodes,
    routeCodes: qcloudRouteCodes,
    eipCodes: qcloudEipCodes,
    ...qcloudNetworkVerbs(qcloudClient(cloud)),
    ...qcloudEniVerbs(qcloudClient(cloud)),
    ...qcloudInstanceVerbs(qcloudClient(cloud)),
    ...qcloudGuardVerbs(qcloudClient(cloud)),
    ...qcloudTagVerbs,
    ...qcloudRouteVerbs(qcloudClient(cloud)),
    ...qcloudEipVerbs(qcloudClient(cloud)),
  };
}
